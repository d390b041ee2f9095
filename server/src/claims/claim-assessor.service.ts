import { Injectable } from '@nestjs/common'
import type { Assessment, FactsJson, RosterAssessment, SchemeId } from '@wengang/shared/contract/policy'
import { schemeById, type ReleaseInput, type Scheme } from '@wengang/shared/policy/index'
import { isRefusal, type Result } from '../platform/http/refusal.js'
import { assessWith, type Question } from '../policy/assessment.service.js'
import { ReleaseService } from '../policy/release.service.js'
import type { ClaimGrantEntity } from './claim-grant.entity.js'
import { GrantService, nameOf } from './grant.service.js'
import { earlierGrant, grantKeys, onceKeys, type OnceLine } from './once-only.js'
import type { Worker } from './roster.js'

export const GRANTS_SOURCE = 'record:补贴发放记录'

export interface ClaimToAssess {
  readonly id?: string
  readonly scheme: SchemeId
  readonly subjectIndex: string
  readonly facts: FactsJson
  readonly factSources: Record<string, string>
}

export interface Assessed {
  facts: FactsJson
  factSources: Record<string, string>
  assessment: Assessment | RosterAssessment
  releaseId: string
  amountFen: number | null
}

export const isRosterAssessment = (
  assessment: Assessment | RosterAssessment,
): assessment is RosterAssessment => 'lines' in assessment

export const amountOf = (assessment: Assessment | RosterAssessment): number | null =>
  isRosterAssessment(assessment)
    ? assessment.outcome === 'eligible'
      ? assessment.totalFen
      : null
    : assessment.amountFen

/** Assesses a claim from its facts and from what the county has granted before. */
@Injectable()
export class ClaimAssessorService {
  constructor(
    private readonly releases: ReleaseService,
    private readonly grants: GrantService,
  ) {}

  /** With the release in force now; says which. `alreadyGranted` comes back as our own records have it. */
  async assess(claim: ClaimToAssess, workers: readonly Worker[] | null): Promise<Result<Assessed>> {
    const question = await this.question(claim, workers)
    const release = await this.releases.current()
    const assessment = assessWith(question, await this.releases.book())
    if (isRefusal(assessment)) return assessment
    const granted = question.facts.alreadyGranted !== claim.facts.alreadyGranted
    const factSources = granted ? { ...claim.factSources, alreadyGranted: GRANTS_SOURCE } : claim.factSources
    return {
      facts: question.facts,
      factSources,
      assessment,
      releaseId: release.id,
      amountFen: amountOf(assessment),
    }
  }

  /** With a given release, for previews; nothing is stored. */
  async assessWith(
    claim: ClaimToAssess,
    workers: readonly Worker[] | null,
    release: ReleaseInput,
  ): Promise<Result<Assessment | RosterAssessment>> {
    return assessWith(await this.question(claim, workers), release)
  }

  /** The question to the rule library, with earlier grants of the same keys and `alreadyGranted` filled from them. */
  async question(claim: ClaimToAssess, workers: readonly Worker[] | null): Promise<Question> {
    const scheme = schemeById(claim.scheme)
    const lines: OnceLine[] =
      workers === null
        ? [{ facts: claim.facts, subjectIndex: claim.subjectIndex }]
        : workers.map((worker) => ({ facts: worker.facts, subjectIndex: worker.idIndex }))
    const standing = await this.grants.standing(lines.flatMap((line) => onceKeys(scheme, line)))
    const others = new Map([...standing].filter(([, grant]) => grant.claimId !== claim.id))
    const filled = fillAlreadyGranted(scheme, lines, others)
    return {
      scheme: claim.scheme,
      facts: workers === null ? (filled[0] ?? claim.facts) : claim.facts,
      workers: workers === null ? null : filled,
      grants: [...others.values()].map((grant) => earlierGrant(grant, scheme)),
      keys: lines.map((line) => grantKeys(scheme, line)),
    }
  }
}

/**
 * The applicant is believed when they say that they were granted it before, never when they say that they were not and
 * the records know better. The same worker or certificate on a second line of one roster counts as granted too.
 */
function fillAlreadyGranted(
  scheme: Scheme,
  lines: readonly OnceLine[],
  standing: ReadonlyMap<string, ClaimGrantEntity>,
): FactsJson[] {
  const used = new Set(standing.keys())
  return lines.map((line) => {
    const keys = onceKeys(scheme, line).map(nameOf)
    const granted = keys.some((key) => used.has(key))
    for (const key of keys) used.add(key)
    if (!scheme.needs.includes('alreadyGranted')) return line.facts
    return { ...line.facts, alreadyGranted: granted || line.facts.alreadyGranted === true }
  })
}
