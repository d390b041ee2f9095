import { Injectable } from '@nestjs/common'
import { URGENT_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { contract } from '@wengang/shared/contract/index'
import type { Body } from '@wengang/shared/contract/endpoint'
import { chineseDay } from '@wengang/shared/dates'
import { availableJobActions, JOB_STATUS_NAMES, type JobAction } from '@wengang/shared/workflow/job'
import { AccountService } from '../accounts/account.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { MessageService } from '../messages/message.service.js'
import { Clock } from '../platform/clock/clock.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Refusal, type Result } from '../platform/http/refusal.js'
import { standing } from './job-access.js'
import { endFaults } from './job-input.js'
import type { JobEntity } from './job.entity.js'
import { JobService } from './job.service.js'

type Act = Body<typeof contract.jobs.act>

interface Effect {
  readonly changes: Partial<JobEntity>
  readonly reason: string | null
  /** Told to the employer, when the desk acts. */
  readonly tells?: string
}

/** A post's way from draft to published and back: submit, vet, confirm, mark urgent, close (S2, J4). */
@Injectable()
export class JobActionService {
  private readonly effects: Record<
    JobAction,
    (row: JobEntity, act: Act) => Result<Effect> | Promise<Result<Effect>>
  > = {
    submit: (row) => this.submit(row),
    publish: (row) => this.publish(row),
    return: (row, act) => this.giveBack(row, act),
    confirm: (row, act) => this.confirm(row, act),
    'mark-urgent': (row, act) => this.markUrgent(row, act),
    close: (_row, act) => ({ changes: { status: 'closed' }, reason: act.reason ?? null }),
  }

  constructor(
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly accounts: AccountService,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  async act(caller: Caller, id: string, act: Act): Promise<Result<Job>> {
    const row = await this.jobs.readableRow(caller, id)
    const who = row === null ? 'reader' : standing(caller, row)
    if (row === null || who === 'reader') return notFound()
    if (row.revision !== act.revision) return stale(await this.jobs.view(caller, row))
    if (!availableJobActions({ status: row.status, mine: who === 'owner' }, caller).includes(act.action)) {
      return refuse('wrong-status', `岗位现在是「${JOB_STATUS_NAMES[row.status]}」，不能这样操作。`, {
        current: await this.jobs.view(caller, row),
      })
    }
    const effect = await this.effects[act.action](row, act)
    if (isRefusal(effect)) return effect
    const job = await this.jobs.write(caller, row, effect.changes, act.action, effect.reason)
    if (!isRefusal(job)) await this.tell(row, act.action, effect)
    return job
  }

  private async submit(row: JobEntity): Promise<Result<Effect>> {
    const ended = endFaults(row.endsOn, this.clock.today())
    if (ended.length > 0) return refuse('bad-input', '截止日期已经过了，请先改截止日期。', { fields: ended })
    return { changes: { status: 'vetting', submittedAt: this.clock.instant() }, reason: null }
  }

  /** 网络招聘服务管理规定: a post goes up only for an employer whose licence has been verified and not lapsed. */
  private async publish(row: JobEntity): Promise<Result<Effect>> {
    const employer = await this.employers.summary(row.employerId)
    const today = this.clock.today()
    if (!employer?.verifiedOn) {
      return refuse('incomplete', '这家单位的营业执照还没有核验，或者核验已满六个月。请先核验，再发布岗位。')
    }
    const ended = endFaults(row.endsOn, today)
    if (ended.length > 0)
      return refuse('incomplete', '这个岗位的截止日期已经过了，请退回让单位修改。', { fields: ended })
    return {
      changes: {
        status: 'published',
        publishedAt: row.publishedAt ?? this.clock.instant(),
        confirmedOn: today,
      },
      reason: null,
      tells: `您的岗位「${row.title}」已审核通过，求职者现在可以看到，截止 ${chineseDay(row.endsOn)}。`,
    }
  }

  private giveBack(row: JobEntity, act: Act): Result<Effect> {
    if (act.reason === undefined) return missing('reason', '请写明退回的理由，一次说全')
    return {
      changes: { status: 'returned', urgentReason: null, urgentUntil: null },
      reason: act.reason,
      tells: `您的岗位「${row.title}」被退回：${act.reason}。请改好后重新提交。`,
    }
  }

  /** The employer says that the post still stands, and may move its last day. */
  private confirm(row: JobEntity, act: Act): Result<Effect> {
    const today = this.clock.today()
    const endsOn = act.endsOn ?? row.endsOn
    const faults = endFaults(endsOn, today)
    if (faults.length > 0) return refuse('bad-input', '请给一个新的截止日期。', { fields: faults })
    return {
      changes: { confirmedOn: today, endsOn },
      reason: endsOn === row.endsOn ? (act.reason ?? null) : `截止日期改为 ${chineseDay(endsOn)}`,
    }
  }

  private markUrgent(row: JobEntity, act: Act): Result<Effect> {
    if (act.urgent === undefined) return missing('urgent', '请选择急招的理由和截止日期')
    if (act.urgent === null)
      return { changes: { urgentReason: null, urgentUntil: null }, reason: act.reason ?? '取消急招' }
    if (act.urgent.until < this.clock.today()) return missing('urgent.until', '急招截止日期已经过了')
    if (act.urgent.until > row.endsOn) return missing('urgent.until', '急招截止日期不能晚于岗位截止日期')
    return {
      changes: { urgentReason: act.urgent.reason, urgentUntil: act.urgent.until },
      reason: `${URGENT_NAMES[act.urgent.reason]}，至 ${chineseDay(act.urgent.until)}`,
      tells: `您的岗位「${row.title}」已标为急招，排在前面，至 ${chineseDay(act.urgent.until)}。`,
    }
  }

  private async tell(row: JobEntity, action: JobAction, effect: Effect): Promise<void> {
    const about = `job:${row.id}`
    if (action === 'submit') {
      await this.messages.tellStaff('acceptor', row.deskRegion, {
        title: '有岗位待审核',
        body: `「${row.title}」（${row.regionName}）等待审核。`,
        about,
      })
    }
    if (effect.tells === undefined) return
    for (const accountId of await this.accounts.ofEmployer(row.employerId)) {
      await this.messages.tell(accountId, { title: '岗位审核消息', body: effect.tells, about })
    }
  }
}

const missing = (path: string, message: string): Refusal =>
  refuse('bad-input', `${message}。`, { fields: [{ path, message }] })
