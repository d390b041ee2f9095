import { Injectable } from '@nestjs/common'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import type { Assessment, policy, RosterAssessment } from '@wengang/shared/contract/policy'
import { prepareRelease, schemeById, type ReleaseInput } from '@wengang/shared/policy/index'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { assessWith } from '../policy/assessment.service.js'
import { ProposalService } from '../policy/proposal.service.js'
import { ReleaseService } from '../policy/release.service.js'
import { amountOf, ClaimAssessorService } from './claim-assessor.service.js'
import { ClaimListService } from './claim-list.service.js'
import { ClaimStore } from './claim-store.js'
import type { ClaimWorkerEntity } from './claim-worker.entity.js'
import type { ClaimEntity } from './claim.entity.js'

const PAGE = 200
/** Claims listed by name; all are counted. */
export const MOST_ITEMS = 200

type Preview = ReplyOf<typeof policy.preview>
type Effect = { outcome: Assessment['outcome']; amountFen: number | null }

/** What a proposed release would change among open claims (S16), read page by page so that memory stays bounded. */
@Injectable()
export class ReleasePreviewService {
  constructor(
    private readonly lists: ClaimListService,
    private readonly store: ClaimStore,
    private readonly assessor: ClaimAssessorService,
    private readonly releases: ReleaseService,
    private readonly proposals: ProposalService,
  ) {}

  async preview(caller: Caller, releaseId: string): Promise<Result<Preview>> {
    const proposal = await this.proposals.proposal(caller, releaseId)
    if (isRefusal(proposal)) return proposal
    if (proposal.status !== 'proposed') return refuse('wrong-status', '这项参数调整已经处理过，不再预览')
    const now = await this.releases.book()
    const then = prepareRelease(await this.releases.with(proposal.release))
    const result: Preview = { openClaims: 0, changed: 0, deltaFen: 0, items: [] }
    for await (const page of this.pages(caller)) {
      const rosters = await this.store.workersOf(
        page.filter((claim) => schemeById(claim.scheme).roster).map((claim) => claim.id),
      )
      for (const claim of page) await this.add(result, claim, rosters, now, then)
    }
    return result
  }

  private async *pages(caller: Caller): AsyncGenerator<ClaimEntity[]> {
    for (let after = ''; ;) {
      const page = await this.lists
        .matching(caller, { open: true })
        .andWhere('claim.id > :after', { after })
        .orderBy('claim.id', 'ASC')
        .limit(PAGE)
        .getMany()
      if (page.length > 0) yield page
      const last = page.at(-1)
      if (last === undefined || page.length < PAGE) return
      after = last.id
    }
  }

  private async add(
    result: Preview,
    claim: ClaimEntity,
    rosters: ReadonlyMap<string, ClaimWorkerEntity[]>,
    now: ReleaseInput,
    then: ReleaseInput,
  ): Promise<void> {
    result.openClaims += 1
    const workers = schemeById(claim.scheme).roster ? (rosters.get(claim.id) ?? []) : null
    const question = await this.assessor.question(claim, workers)
    const [before, after] = [assessWith(question, now), assessWith(question, then)]
    if (isRefusal(before) || isRefusal(after)) return
    const [was, would] = [effectOf(before), effectOf(after)]
    if (was.outcome === would.outcome && was.amountFen === would.amountFen) return
    result.changed += 1
    result.deltaFen += (would.amountFen ?? 0) - (was.amountFen ?? 0)
    if (result.items.length < MOST_ITEMS)
      result.items.push({
        claimId: claim.id,
        reference: claim.reference ?? '',
        scheme: claim.scheme,
        before: was,
        after: would,
      })
  }
}

const effectOf = (assessment: Assessment | RosterAssessment): Effect => ({
  outcome: assessment.outcome,
  amountFen: amountOf(assessment),
})
