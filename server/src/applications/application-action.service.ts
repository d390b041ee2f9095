import { Injectable } from '@nestjs/common'
import type { Application } from '@wengang/shared/contract/applications'
import { contract } from '@wengang/shared/contract/index'
import type { Body } from '@wengang/shared/contract/endpoint'
import {
  APPLICATION_STATUS_NAMES,
  availableApplicationActions,
  type ApplicationAction,
} from '@wengang/shared/workflow/application'
import { EmployerService } from '../employers/employer.service.js'
import { JobService } from '../jobs/job.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { sideOf } from './application-access.js'
import { checkHire } from './application-hire.js'
import { ApplicationRecord } from './application-record.js'
import { ApplicationEntity } from './application.entity.js'
import { ApplicationViews } from './application.view.js'

type Act = Body<typeof contract.applications.act>

interface Effect {
  readonly fields: Partial<ApplicationEntity>
  readonly title: string
  /** After 「employer」 or 「candidate」, who is put in front. */
  readonly says: string
  /** Nothing is left to arrange: an interview under way is called off. */
  readonly ends?: true
}

/** Told when an application ends, to call off what hangs on it; false when that has just changed under its hands. */
export type EndListener = (caller: Caller, applicationId: string, reason: string) => Promise<boolean>

/** Offer, accept, decline, hire, reject, withdraw (I7). Times for an interview are offered in the interviews room. */
@Injectable()
export class ApplicationActionService {
  private readonly endListeners: EndListener[] = []

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly record: ApplicationRecord,
    private readonly views: ApplicationViews,
  ) {}

  /** Called by the interviews room as it starts: this room may not import that one. */
  whenEnded(listener: EndListener): void {
    this.endListeners.push(listener)
  }

  async act(caller: Caller, id: string, act: Act): Promise<Result<Application>> {
    const row = await this.db.repo(ApplicationEntity).findOneBy({ id })
    const side = row === null ? null : sideOf(caller, row)
    if (row === null || side === null) return notFound()
    if (row.revision !== act.revision) return stale(await this.views.one(caller, row))
    if (!availableApplicationActions({ status: row.status, side }, caller).includes(act.action)) {
      return refuse('wrong-status', `报名现在是「${APPLICATION_STATUS_NAMES[row.status]}」，不能这样操作。`, {
        current: await this.views.one(caller, row),
      })
    }
    const effect = this.effectOf(act)
    if (isRefusal(effect)) return effect
    const reason = act.reason ?? null
    const changed = await this.record.change(caller, row, side, {
      action: act.action,
      reason,
      fields: effect.fields,
    })
    if (changed === null)
      return stale(
        await this.views.one(caller, await this.db.repo(ApplicationEntity).findOneByOrFail({ id })),
      )
    for (const listener of effect.ends ? this.endListeners : []) {
      if (!(await listener(caller, id, reason ?? effect.title)))
        return refuse('stale', '面试刚刚有变化，请刷新后再操作。')
    }
    await this.record.tellOther(row, side, {
      title: effect.title,
      body: await this.sentence(row, side, effect, reason),
    })
    return this.views.one(caller, changed)
  }

  private effectOf(act: Act): Result<Effect> {
    const effects: Record<ApplicationAction, () => Result<Effect>> = {
      'offer-times': () =>
        refuse('bad-input', '约面试请给出时间和方式。', {
          fields: [{ path: 'action', message: '请从「约面试」给出时间' }],
        }),
      'offer-job': () => ({
        fields: { status: 'offered' },
        title: '单位想录用您',
        says: '想录用您，请在「进度」里答复。',
      }),
      'accept-offer': () => ({
        fields: { status: 'accepted' },
        title: '对方接受了录用意向',
        says: '报名人接受了录用意向，签好合同后请登记录用。',
      }),
      'decline-offer': () => ({
        fields: { status: 'declined', liveKey: null },
        title: '对方谢绝了',
        says: '报名人谢绝了这份工作。',
        ends: true,
      }),
      hire: () => this.hire(act),
      reject: () => ({
        fields: { status: 'rejected' },
        title: '报名有结果了',
        says: '这次没有录用您。',
        ends: true,
      }),
      withdraw: () => ({
        fields: { status: 'withdrawn', liveKey: null },
        title: '对方撤回了报名',
        says: '报名人撤回了报名。',
        ends: true,
      }),
    }
    return effects[act.action]()
  }

  private hire(act: Act): Result<Effect> {
    const hire = checkHire(act.hire)
    if (isRefusal(hire)) return hire
    return {
      fields: {
        status: 'hired',
        hireStartsOn: hire.startsOn,
        hireContractFrom: hire.contractFrom,
        hireContractTo: hire.contractTo,
        hirePayFen: hire.payFen,
        hiredAt: this.clock.instant(),
      },
      title: '您被录用了',
      says: `录用了您，合同 ${hire.contractFrom} 至 ${hire.contractTo}。可以到「领补贴」看看能领哪些。`,
    }
  }

  private async sentence(
    row: ApplicationEntity,
    side: 'candidate' | 'employer',
    effect: Effect,
    reason: string | null,
  ): Promise<string> {
    const job = await this.jobs.brief(row.jobId)
    const who = side === 'employer' ? ((await this.employers.summary(row.employerId))?.name ?? '单位') : ''
    return `「${job?.title ?? '岗位'}」：${who}${effect.says}${reason === null ? '' : `理由：${reason}`}`
  }
}
