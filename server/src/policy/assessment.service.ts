import { Injectable } from '@nestjs/common'
import type { Assessment, FactsJson, RosterAssessment, SchemeId } from '@wengang/shared/contract/policy'
import {
  assess,
  assessRoster,
  BadFacts,
  type EarlierGrant,
  type GrantKeys,
  type ReleaseInput,
} from '@wengang/shared/policy/index'
import { refuse, type Result } from '../platform/http/refusal.js'
import { ReleaseService } from './release.service.js'

export interface Question {
  readonly scheme: SchemeId
  readonly facts: FactsJson
  /** A roster, assessed line by line; absent for a single claimant. */
  readonly workers?: readonly FactsJson[] | null
  /** Earlier grants, when the exclusions are to be checked too, and what the claimant or each line is known by among them. */
  readonly grants?: readonly EarlierGrant[]
  readonly keys?: readonly GrantKeys[]
}

/** The rule library behind the server's parameters; bad facts become a refusal that names the fact. */
@Injectable()
export class AssessmentService {
  constructor(private readonly releases: ReleaseService) {}

  async assess(question: Question): Promise<Result<Assessment | RosterAssessment>> {
    return assessWith(question, await this.releases.book())
  }
}

/** Same as the service, with the release given: for sweeps over many claims that lay it over once. */
export function assessWith(
  { scheme, facts, workers, grants, keys }: Question,
  release: ReleaseInput,
): Result<Assessment | RosterAssessment> {
  try {
    return workers == null
      ? assess(scheme, facts, release, grants, keys?.[0])
      : assessRoster(scheme, facts, workers, release, grants, keys)
  } catch (error) {
    if (!(error instanceof BadFacts)) throw error
    const path = error.line === undefined ? `facts.${error.fact}` : `workers.${error.line}.${error.fact}`
    return refuse('bad-facts', error.message, { fields: [{ path, message: error.message }] })
  }
}
