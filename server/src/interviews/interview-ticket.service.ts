import { Injectable } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { ProfileService } from '../accounts/profile.service.js'
import { SessionKeys } from '../accounts/session-keys.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { notFound, refuse, type Result } from '../platform/http/refusal.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { chineseTime } from './chinese-time.js'
import type { InterviewEntity } from './interview.entity.js'
import { InterviewService } from './interview.service.js'
import { interviewSide } from './interview.view.js'
import { plusMinutes } from './ticks.js'

type Ticket = ReplyOf<typeof contract.interviews.ticket>

export const OPENS_MINUTES_BEFORE = 10
export const CLOSES_MINUTES_AFTER = 30

/** The way into an agreed interview, from ten minutes before its start to half an hour after its end (I3). */
@Injectable()
export class InterviewTickets {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly interviews: InterviewService,
    private readonly profiles: ProfileService,
    private readonly employers: EmployerService,
    private readonly sessionKeys: SessionKeys,
    private readonly wechat: WechatClient,
    private readonly audit: Audit,
  ) {}

  async ticket(caller: Caller, id: string): Promise<Result<Ticket>> {
    const row = await this.interviews.row(caller, id)
    if (row === null) return notFound()
    if (row.status !== 'confirmed' || row.confirmedSlot === null)
      return refuse('wrong-status', '面试时间还没定，或者面试已经结束。')
    const opensAt = plusMinutes(row.confirmedSlot, -OPENS_MINUTES_BEFORE)
    const closesAt = plusMinutes(row.confirmedSlot, row.minutes + CLOSES_MINUTES_AFTER)
    const now = this.clock.instant()
    if (now < opensAt) return refuse('too-early', `还没到时间，${chineseTime(opensAt)}起可以进入。`)
    if (now > closesAt) return refuse('wrong-status', '约好的时间已经过了。')
    return {
      channel: row.channel,
      opensAt,
      closesAt,
      place: row.place,
      voip: await this.voip(caller, row),
      phone: await this.otherPhone(caller, row),
    }
  }

  /** Null outside WeChat: without a session key there is nothing to sign with, and the phone is the way. */
  private async voip(caller: Caller, row: InterviewEntity): Promise<Ticket['voip']> {
    if (row.channel !== 'room' || !this.wechat.configured) return null
    const key = await this.sessionKeys.of(caller.accountId)
    return key === null ? null : this.wechat.voipSignature(`interview_${row.id}`, key)
  }

  /** The other side's number in plain, only here within the window, and always on record. */
  private otherPhone(caller: Caller, row: InterviewEntity): Promise<string | null> {
    return this.db.transaction(async () => {
      if (interviewSide(caller, row) === 'employer')
        return this.profiles.phone(row.candidateId, caller, `interview:${row.id}`)
      await this.audit.record({
        actor: caller,
        action: 'employer.phone-seen',
        subject: `employer:${row.employerId}`,
        detail: { why: `interview:${row.id}` },
      })
      return (await this.employers.contact(row.employerId))?.phone ?? null
    })
  }
}
