import { Injectable } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { defineJob } from '../platform/schedule/job.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { chineseTime } from './chinese-time.js'
import { InterviewRecord } from './interview-record.js'
import { channelInterview } from './interview-says.js'
import { InterviewEntity } from './interview.entity.js'
import { remindersFor } from './reminders.js'

const Payload = z.object({ interviewId: z.string(), slot: z.string(), lead: z.enum(['day', 'hour']) })
type Payload = z.infer<typeof Payload>

export const REMIND = defineJob(
  { kind: 'interview-reminder', title: '面试提醒', payload: Payload, lane: 'messages' },
  (payload, work) => work.get(InterviewReminders).remind(payload),
)

const keyOf = ({ interviewId, slot, lead }: Payload): string =>
  `${REMIND.kind}:${interviewId}:${slot}:${lead}`

/** Reminds both sides one day and one hour before (I5). A reminder whose interview has changed meanwhile says nothing. */
@Injectable()
export class InterviewReminders {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
    private readonly record: InterviewRecord,
  ) {}

  /** Queues the reminders of an agreed time, in the caller's transaction. Agreeing on the same time again queues nothing twice. */
  async plan(interviewId: string, slot: string): Promise<void> {
    for (const { lead, at } of remindersFor(slot, this.clock.instant())) {
      const payload: Payload = { interviewId, slot, lead }
      await this.schedule.queue(REMIND, payload, { after: at, key: keyOf(payload) })
    }
  }

  /** Tells both sides, unless the interview has changed since the reminder was planned. */
  async remind(payload: Payload): Promise<void> {
    await this.db.transaction(async () => {
      const row = await this.db.repo(InterviewEntity).findOneBy({ id: payload.interviewId })
      if (
        row === null ||
        row.status !== 'confirmed' ||
        row.confirmedSlot !== payload.slot ||
        row.confirmedSlot <= this.clock.instant()
      )
        return
      const news = {
        title: payload.lead === 'day' ? '面试提醒' : '面试快到了',
        body: `${chineseTime(payload.slot)}，${channelInterview(row)}，约 ${row.minutes} 分钟。${row.channel === 'room' ? '提前 10 分钟可以进入。' : ''}`,
        key: keyOf(payload),
        topic: 'reminder' as const,
        when: payload.slot,
        important: payload.lead === 'hour',
        urgent: payload.lead === 'hour',
      }
      await this.record.tell(row, 'candidate', news)
      await this.record.tell(row, 'employer', news)
    })
  }
}
