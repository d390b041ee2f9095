import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Interview } from '@wengang/shared/contract/interviews'
import { contract } from '@wengang/shared/contract/index'
import type { Body } from '@wengang/shared/contract/endpoint'
import {
  availableInterviewActions,
  INTERVIEW_STATUS_NAMES,
  type InterviewAction,
} from '@wengang/shared/workflow/interview'
import { ApplicationActionService } from '../applications/application-action.service.js'
import { ApplicationLinks } from '../applications/application-links.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Refusal, type Result } from '../platform/http/refusal.js'
import { Bookings } from './bookings.js'
import { chineseTime } from './chinese-time.js'
import { effectOf } from './interview-effects.js'
import { InterviewRecord, type Side } from './interview-record.js'
import { InterviewReminders } from './interview-reminder.service.js'
import { channelInterview } from './interview-says.js'
import { InterviewEntity } from './interview.entity.js'
import { InterviewService } from './interview.service.js'
import { begun, interviewSide, InterviewViews } from './interview.view.js'
import { utc } from './ticks.js'

type Act = Body<typeof contract.interviews.act>

/** Agreeing on a time, and everything that may happen to it: other times, reschedule, cancel, no-show, outcome (I2, I6, I7). */
@Injectable()
export class InterviewActionService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly interviews: InterviewService,
    private readonly applications: ApplicationActionService,
    private readonly links: ApplicationLinks,
    private readonly bookings: Bookings,
    private readonly reminders: InterviewReminders,
    private readonly record: InterviewRecord,
    private readonly views: InterviewViews,
  ) {}

  onModuleInit(): void {
    this.applications.whenEnded((caller, applicationId, reason) =>
      this.callOff(caller, applicationId, reason),
    )
  }

  /** Picks one of the times on offer. Picking the agreed time again changes nothing; a time taken meanwhile is `slot-taken`. */
  async confirm(caller: Caller, id: string, slot: string): Promise<Result<Interview>> {
    const row = await this.interviews.row(caller, id)
    if (row === null || interviewSide(caller, row) !== 'candidate') return notFound()
    const start = utc(slot)
    if (row.status === 'confirmed' && row.confirmedSlot === start) return this.views.one(caller, row)
    const refused = await this.unless(caller, row, 'candidate', 'confirm')
    if (refused !== null) return refused
    if (!row.slots.includes(start))
      return refuse('stale', '这个时间不在单位现在给的时间里，请从下面的时间里选。', {
        current: await this.views.one(caller, row),
      })
    if (start <= this.clock.instant()) return badSlot('这个时间已经过了')

    if (!(await this.bookings.take(row, start))) {
      return refuse('slot-taken', '这个时间已被约走，请换一个时间。', {
        current: await this.views.one(caller, row),
      })
    }
    const changed = await this.record.change(caller, row, 'candidate', {
      action: 'confirm',
      reason: null,
      fields: { status: 'confirmed', confirmedSlot: start },
    })
    if (changed === null) return this.staleNow(caller, id)
    await this.reminders.plan(id, start)
    const body = `${chineseTime(start)}，${channelInterview(row)}，约 ${row.minutes} 分钟。`
    await this.record.tell(row, 'employer', {
      title: '面试时间定了',
      body: `对方选好了：${body}`,
      when: slot,
    })
    await this.record.tell(row, 'candidate', { title: '面试时间定了', body: `约好了：${body}`, when: start })
    return this.views.one(caller, changed)
  }

  async act(caller: Caller, id: string, act: Act): Promise<Result<Interview>> {
    const row = await this.interviews.row(caller, id)
    const side = row === null ? null : interviewSide(caller, row)
    if (row === null || side === null) return notFound()
    if (row.revision !== act.revision) return stale(await this.views.one(caller, row))
    const refused = await this.unless(caller, row, side, act.action)
    if (refused !== null) return refused
    if (act.action === 'confirm')
      return act.slots?.[0] ? this.confirm(caller, id, act.slots[0]) : badSlot('请选一个时间')
    const effect = effectOf(act.action, act, this.clock.instant())
    if (isRefusal(effect)) return effect

    const reason = act.reason ?? null
    const changed = await this.record.change(caller, row, side, {
      action: act.action,
      reason,
      fields: effect.fields,
    })
    if (changed === null) return this.staleNow(caller, id)
    if (effect.frees) await this.bookings.release(id)
    if (
      effect.outcome !== undefined &&
      !(await this.links.interviewHeld(caller, row.applicationId, effect.outcome))
    )
      return this.moved()
    if (effect.fellThrough && !(await this.links.interviewFellThrough(caller, row.applicationId, reason)))
      return this.moved()
    await this.record.tell(row, side === 'candidate' ? 'employer' : 'candidate', {
      title: effect.title,
      body: `${effect.says}${reason === null ? '' : `理由：${reason}`}`,
    })
    return this.views.one(caller, changed)
  }

  /** The application has ended: the interview under way is called off and its time given back. */
  private async callOff(caller: Caller, applicationId: string, reason: string): Promise<boolean> {
    const row = await this.db.repo(InterviewEntity).findOneBy({ liveKey: applicationId })
    const side = row === null ? null : interviewSide(caller, row)
    if (row === null || side === null) return true
    const fields = { status: 'cancelled', confirmedSlot: null, liveKey: null } as const
    if ((await this.record.change(caller, row, side, { action: 'cancel', reason, fields })) === null)
      return false
    await this.bookings.release(row.id)
    return true
  }

  private async unless(
    caller: Caller,
    row: InterviewEntity,
    side: Side,
    action: InterviewAction,
  ): Promise<Refusal | null> {
    const available = availableInterviewActions(
      { status: row.status, side, begun: begun(row, this.clock.instant()) },
      caller,
    )
    if (available.includes(action)) return null
    const early =
      row.status === 'confirmed' &&
      side === 'employer' &&
      (action === 'record-outcome' || action === 'no-show')
    const current = await this.views.one(caller, row)
    return early
      ? refuse('too-early', '面试还没开始，开始后才能登记。', { current })
      : refuse('wrong-status', `面试现在是「${INTERVIEW_STATUS_NAMES[row.status]}」，不能这样操作。`, {
          current,
        })
  }

  private async staleNow(caller: Caller, id: string): Promise<Refusal> {
    return stale(await this.views.one(caller, await this.db.repo(InterviewEntity).findOneByOrFail({ id })))
  }

  private moved(): Refusal {
    return refuse('wrong-status', '报名刚刚有变化，请刷新后再操作。')
  }
}

const badSlot = (message: string): Refusal =>
  refuse('bad-input', `${message}。`, { fields: [{ path: 'slot', message }] })
