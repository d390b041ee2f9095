import { Injectable } from '@nestjs/common'
import type { Claim, claims } from '@wengang/shared/contract/claims'
import type { Body } from '@wengang/shared/contract/endpoint'
import { schemeById } from '@wengang/shared/policy/index'
import type { ClaimStatus } from '@wengang/shared/workflow/claim'
import { workingDaysBetween } from '@wengang/shared/working-days'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Refusal, type Result } from '../platform/http/refusal.js'
import { mayRead, refusalOf } from './claim-access.js'
import { ClaimAssessorService, type Assessed } from './claim-assessor.service.js'
import { ClaimChangeService } from './claim-change.service.js'
import { dueOn } from './claim-clock.js'
import { ClaimStore } from './claim-store.js'
import { ClaimSubmissionService } from './claim-submission.service.js'
import { ClaimViewService } from './claim-view.service.js'
import type { ClaimEntity } from './claim.entity.js'
import { failedChecks } from './completeness.js'
import { unknownTargets } from './corrections.js'
import { GrantService } from './grant.service.js'
import { onceKeys, type OnceKey } from './once-only.js'
import { RequirementService } from './requirement.service.js'

type Act = Body<typeof claims.act>
type Passing = 'accept' | 'review' | 'approve'
const PASSED = { accept: 'accepted', review: 'reviewed', approve: 'approved' } as const satisfies Record<
  Passing,
  ClaimStatus
>
const EXAMINER = {
  accept: 'acceptedBy',
  review: 'reviewedBy',
  approve: 'approvedBy',
} as const satisfies Record<Passing, keyof ClaimEntity>

/** What the desks do with a claim, and withdrawing it. */
@Injectable()
export class ClaimActionService {
  constructor(
    private readonly store: ClaimStore,
    private readonly assessor: ClaimAssessorService,
    private readonly submissions: ClaimSubmissionService,
    private readonly changes: ClaimChangeService,
    private readonly grants: GrantService,
    private readonly requirements: RequirementService,
    private readonly views: ClaimViewService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async act(caller: Caller, id: string, act: Act): Promise<Result<Claim>> {
    const claim = await this.store.claim(id)
    if (claim === null || !mayRead(claim, caller)) return notFound()
    const closed = refusalOf(claim, caller, act.action)
    // Who may do this at all comes first; then whether they saw the claim as it is.
    if (closed !== null && closed.code !== 'wrong-status') return closed
    if (claim.revision !== act.revision) return stale(await this.views.detail(claim, caller))
    if (closed !== null) return closed
    switch (act.action) {
      case 'submit':
        return refuse('bad-input', '提交申请时须确认所填情况真实', {
          fields: [{ path: 'declaration', message: '请确认所填情况真实' }],
        })
      case 'resubmit':
        return this.submissions.resubmit(caller, id, act.revision)
      case 'withdraw':
        return this.changes.apply({
          caller,
          claim,
          action: 'withdraw',
          changes: { status: 'withdrawn', ...CLOSED },
          reason: act.reason,
        })
      case 'return':
        return this.sendBack(caller, claim, act)
      case 'reject':
        return this.reject(caller, claim, act)
      default:
        return this.pass(caller, claim, act.action, act.reason)
    }
  }

  /** Accepts, reviews or approves on a fresh assessment of the evidence, which is kept with the decision. */
  private async pass(
    caller: Caller,
    claim: ClaimEntity,
    action: Passing,
    reason?: string,
  ): Promise<Result<Claim>> {
    const workers = schemeById(claim.scheme).roster ? await this.store.workers(claim.id) : null
    const assessed = await this.assessor.assess(claim, workers)
    if (isRefusal(assessed)) return assessed
    const refusal = action === 'accept' ? null : notPayable(claim, assessed, action)
    if (refusal !== null) return refusal
    if (action === 'approve') {
      const granted = await this.grant(claim, assessed)
      if (isRefusal(granted)) return granted
    }
    const status = PASSED[action]
    const changes = {
      ...assessed,
      status,
      [EXAMINER[action]]: caller.accountId,
      dueOn: dueOn(status, this.clock.today(), this.config.county.stageDays),
    }
    return this.changes.apply({ caller, claim, action, changes, reason, decide: true })
  }

  private async grant(claim: ClaimEntity, assessed: Assessed): Promise<Result<null>> {
    const keys = await this.keysOf(claim, assessed)
    return keys.length === 0
      ? null
      : this.grants.write(
          { id: claim.id, reference: claim.reference ?? '', scheme: claim.scheme },
          keys,
          this.clock.today(),
        )
  }

  /** The once-only keys that this decision uses up: of a roster, those of the lines that are paid. */
  private async keysOf(claim: ClaimEntity, { facts, assessment }: Assessed): Promise<OnceKey[]> {
    const scheme = schemeById(claim.scheme)
    if (!('lines' in assessment)) return onceKeys(scheme, { facts, subjectIndex: claim.subjectIndex })
    const workers = await this.store.workers(claim.id)
    return workers.flatMap((worker, index) =>
      assessment.lines[index]?.outcome === 'eligible'
        ? onceKeys(scheme, { facts: { ...facts, ...worker.facts }, subjectIndex: worker.idIndex })
        : [],
    )
  }

  /** Asks for what is wrong, once and completely; the clock stands still until it comes back. */
  private async sendBack(
    caller: Caller,
    claim: ClaimEntity,
    { items = [], reason }: Act,
  ): Promise<Result<Claim>> {
    if (items.length === 0)
      return refuse('bad-input', '请写明要补正的每一项', {
        fields: [{ path: 'items', message: '请至少写一项' }],
      })
    const unknown = unknownTargets(
      schemeById(claim.scheme),
      (await this.requirements.of(claim)).map((requirement) => requirement.id),
      items,
    )
    if (unknown.length > 0)
      return refuse('bad-input', '有的补正项目不在这项申请里', {
        fields: unknown.map((item) => ({
          path: `items.${items.indexOf(item)}.target`,
          message: `没有“${item.target}”`,
        })),
      })
    const daysLeft = claim.dueOn === null ? 0 : workingDaysBetween(this.clock.today(), claim.dueOn)
    const changes = {
      status: 'correction',
      corrections: items,
      returnedFrom: claim.status,
      daysLeft,
      dueOn: null,
    } as const
    return this.changes.apply({
      caller,
      claim,
      action: 'return',
      changes,
      reason:
        reason ??
        items
          .map((item) => item.says)
          .join('；')
          .slice(0, 300),
    })
  }

  private async reject(caller: Caller, claim: ClaimEntity, { reason }: Act): Promise<Result<Claim>> {
    if (reason === undefined)
      return refuse('bad-input', '不予发放须写明理由', {
        fields: [{ path: 'reason', message: '请写明理由，申请人会看到' }],
      })
    return this.changes.apply({
      caller,
      claim,
      action: 'reject',
      changes: { status: 'rejected', ...CLOSED },
      reason,
      decide: true,
    })
  }
}

/** A claim that is over: its clock stops and another one may be begun. */
const CLOSED = {
  liveKey: null,
  dueOn: null,
  daysLeft: null,
  corrections: [],
} as const satisfies Partial<ClaimEntity>

function notPayable(
  claim: ClaimEntity,
  { assessment, amountFen }: Assessed,
  action: Passing,
): Refusal | null {
  const scheme = schemeById(claim.scheme)
  if (assessment.outcome !== 'eligible' && assessment.outcome !== 'review') {
    const reasons = failedChecks(assessment)
    return refuse('not-eligible', '按现有材料测算不符合条件，请退回补正或不予发放', { fields: reasons })
  }
  if (action === 'approve' && scheme.pays && amountFen === null)
    return refuse('not-eligible', '这项申请还算不出应发金额：请先由两人发布参数，或退回补正', {
      fields: ('reviews' in assessment ? assessment.reviews : []).map((item) => ({
        path: `reviews.${item.id}`,
        message: item.says,
      })),
    })
  return null
}
