import { Injectable } from '@nestjs/common'
import type { Claim, ClaimSummary } from '@wengang/shared/contract/claims'
import { schemeById } from '@wengang/shared/policy/index'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import type { Caller } from '../platform/http/caller.js'
import { actionsOn } from './claim-access.js'
import { isLate, stageLines } from './claim-clock.js'
import { claimSentence, historySentence } from './claim-sentence.js'
import { ClaimStore } from './claim-store.js'
import type { ClaimEntity } from './claim.entity.js'
import { RequirementService } from './requirement.service.js'
import { workerJson } from './roster.js'

/** A claim as the contract shows it. */
@Injectable()
export class ClaimViewService {
  constructor(
    private readonly store: ClaimStore,
    private readonly requirements: RequirementService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  summary(claim: ClaimEntity): ClaimSummary {
    const { title, plain } = schemeById(claim.scheme)
    const today = this.clock.today()
    const { id, reference, status, amountFen, region, createdAt, submittedAt, revision } = claim
    return {
      id,
      reference,
      scheme: claim.scheme,
      title,
      plain,
      status,
      amountFen,
      region,
      createdAt,
      submittedAt,
      revision,
      sentence: claimSentence(claim, this.config.county.bureau, today),
      expectedOn: claim.dueOn,
      late: isLate(claim, today),
      applicant: { id: claim.subjectId, name: claim.subjectName, idMasked: claim.subjectMasked },
    }
  }

  async detail(claim: ClaimEntity, caller: Caller): Promise<Claim> {
    const [workers, history] = [await this.store.workers(claim.id), await this.store.history(claim.id)]
    const { facts, factSources, assessment, releaseId, payeeMasked, corrections } = claim
    const { bureau, phone, hours, stageDays } = this.config.county
    return {
      ...this.summary(claim),
      facts,
      factSources,
      assessment,
      releaseId,
      payeeMasked,
      corrections,
      workers: schemeById(claim.scheme).roster ? workers.map(workerJson) : null,
      requirements: await this.requirements.of(claim),
      history: history.map((entry) => ({
        action: entry.action,
        at: entry.at,
        by: entry.actorTitle,
        reason: entry.reason,
        sentence: historySentence(entry),
      })),
      stages: stageLines(claim, history, stageDays),
      contact: { office: bureau, phone, hours },
      actions: actionsOn(claim, caller),
    }
  }
}
