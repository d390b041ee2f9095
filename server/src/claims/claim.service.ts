import { Injectable } from '@nestjs/common'
import type { Claim } from '@wengang/shared/contract/claims'
import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import { schemeById } from '@wengang/shared/policy/index'
import type { Caller } from '../platform/http/caller.js'
import { notFound, type Result } from '../platform/http/refusal.js'
import { ReleaseService } from '../policy/release.service.js'
import { inScope, mayRead } from './claim-access.js'
import { ClaimAssessorService } from './claim-assessor.service.js'
import { ClaimStore } from './claim-store.js'
import { ClaimViewService } from './claim-view.service.js'

/** Reading one claim, as it is and as it would be on another day. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly store: ClaimStore,
    private readonly views: ClaimViewService,
    private readonly assessor: ClaimAssessorService,
    private readonly releases: ReleaseService,
  ) {}

  async get(caller: Caller, id: string): Promise<Result<Claim>> {
    const claim = await this.store.claim(id)
    return claim === null || !mayRead(claim, caller) ? notFound() : this.views.detail(claim, caller)
  }

  /** The assessment had the scheme's judging date been `on`, by the parameters in force on it. Nothing is stored (S16). */
  async whatIf(caller: Caller, id: string, on: string): Promise<Result<Assessment | RosterAssessment>> {
    const claim = await this.store.claim(id)
    if (claim === null || !inScope(claim, caller) || !mayRead(claim, caller)) return notFound()
    const scheme = schemeById(claim.scheme)
    const judged = (facts: FactsJson): FactsJson => ({ ...facts, [scheme.judgedOn]: on })
    const workers = scheme.roster
      ? (await this.store.workers(id)).map((worker) => ({ ...worker, facts: judged(worker.facts) }))
      : null
    return this.assessor.assessWith(
      { ...claim, facts: judged(claim.facts) },
      workers,
      await this.releases.book(),
    )
  }

  /** Those of the files that some claim uses. */
  usedFiles(fileIds: readonly string[]): Promise<string[]> {
    return this.store.usedFiles(fileIds)
  }

  /** Whether the caller may see a file because a claim that they may read uses it. */
  async usesFile(caller: Caller, fileId: string): Promise<boolean> {
    const claims = await this.store.claimsWithFile(fileId)
    return claims.some((claim) => mayRead(claim, caller))
  }
}
