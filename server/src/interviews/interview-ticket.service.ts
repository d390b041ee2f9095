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
import { isRefusal, notFound, refuse, type Result } from '../platform/http/refusal.js'
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

  /** `code`: a fresh wx.login of the caller's phone, where its last one has ended. */
  async ticket(caller: Caller, id: string, code?: string): Promise<Result<Ticket>> {
    const row = await this.interviews.row(caller, id)
    if (row === null) return notFound()
    if (row.status !== 'confirmed' || row.confirmedSlot === null)
      return refuse('wrong-status', '面试时间还没定，或者面试已经结束。')
    const opensAt = plusMinutes(row.confirmedSlot, -OPENS_MINUTES_BEFORE)
    const closesAt = plusMinutes(row.confirmedSlot, row.minutes + CLOSES_MINUTES_AFTER)
    const now = this.clock.instant()
    if (now < opensAt) return refuse('too-early', `还没到时间，${chineseTime(opensAt)}起可以进入。`)
    if (now > closesAt) return refuse('wrong-status', '约好的时间已经过了。')
    const room = await this.room(caller, row, code)
    if (isRefusal(room)) return room
    return {
      channel: row.channel,
      opensAt,
      closesAt,
      place: row.place,
      ...room,
      phone: await this.otherPhone(caller, row),
    }
  }

  /** No signature outside WeChat, where the phone is the way; and none with a key that is not the newest of its openid. */
  private async room(
    caller: Caller,
    row: InterviewEntity,
    code?: string,
  ): Promise<Result<Pick<Ticket, 'voip' | 'renew'>>> {
    if (row.channel !== 'room' || !this.wechat.configured) return { voip: null, renew: false }
    const session = await (code === undefined
      ? this.sessionKeys.current(caller.accountId)
      : this.sessionKeys.renewed(code))
    if (session === null) return { voip: null, renew: true }
    if (isRefusal(session)) return session
    const { appId: _, ...signed } = this.wechat.voipSignature(`interview_${row.id}`, session.sessionKey)
    return { voip: { ...signed, openid: session.openid }, renew: false }
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
