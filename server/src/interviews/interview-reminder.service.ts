import { Injectable, type OnModuleInit } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { Outbox } from '../platform/outbox/outbox.js'
import { OutboxWorker } from '../platform/outbox/outbox-worker.js'
import { chineseTime } from './chinese-time.js'
import { InterviewRecord } from './interview-record.js'
import { channelInterview } from './interview-says.js'
import { InterviewEntity } from './interview.entity.js'
import { remindersFor } from './reminders.js'

const KIND = 'interview-reminder'
const Payload = z.object({ interviewId: z.string(), slot: z.string(), lead: z.enum(['day', 'hour']) })
type Payload = z.infer<typeof Payload>

const keyOf = ({ interviewId, slot, lead }: Payload): string => `${KIND}:${interviewId}:${slot}:${lead}`

/** Reminds both sides one day and one hour before (I5). A reminder whose interview has changed meanwhile says nothing. */
@Injectable()
export class InterviewReminders implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly record: InterviewRecord,
  ) {}

  onModuleInit(): void {
    this.worker.on(KIND, ({ payload }) => this.remind(Payload.parse(payload)))
  }

  /** Queues the reminders of an agreed time, in the caller's transaction. Agreeing on the same time again queues nothing twice. */
  async plan(interviewId: string, slot: string): Promise<void> {
    for (const { lead, at } of remindersFor(slot, this.clock.instant())) {
      const payload: Payload = { interviewId, slot, lead }
      await this.outbox.add(KIND, payload, { after: at, key: keyOf(payload) })
    }
  }

  private async remind(payload: Payload): Promise<void> {
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
        important: payload.lead === 'hour',
        urgent: payload.lead === 'hour',
      }
      await this.record.tell(row, 'candidate', news)
      await this.record.tell(row, 'employer', news)
    })
  }
}
