import type { FactsJson } from '@wengang/shared/contract/policy'
import { maskAccount, maskIdNumber } from '@wengang/shared/identity'
import { BUILT_IN_RELEASE } from '@wengang/shared/policy/index'
import { ClaimCounterEntity } from '../claims/claim-counter.entity.js'
import { ClaimDecisionEntity } from '../claims/claim-decision.entity.js'
import { ClaimGrantEntity } from '../claims/claim-grant.entity.js'
import { ClaimHistoryEntity } from '../claims/claim-history.entity.js'
import { ClaimMaterialEntity } from '../claims/claim-material.entity.js'
import { ClaimWorkerEntity } from '../claims/claim-worker.entity.js'
import { ClaimEntity } from '../claims/claim.entity.js'
import { liveKey, onceKeys } from '../claims/once-only.js'
import { makeReference } from '../claims/reference.js'
import { workerJson } from '../claims/roster.js'
import { batch, type Batch } from './batch.js'
import { later, msOf } from './calendar.js'
import { DESK_TITLES } from './claim-story.js'
import type { DemoClaim } from './claims.js'
import type { DemoCounty } from './county.js'
import { drawFrom } from './draw.js'
import type { RowTools } from './rows-people.js'

/** Statuses in which a claim no longer bars another of its kind. */
const OVER: readonly DemoClaim['status'][] = ['rejected', 'withdrawn']
const GRANTED: readonly DemoClaim['status'][] = ['approved', 'on-notice', 'payable', 'paid']

const indexOf = (claim: DemoClaim, { cipher }: RowTools): string =>
  cipher.index(claim.person?.idNumber ?? claim.firm?.creditCode ?? claim.id)
const applicantOf = (claim: DemoClaim): string => claim.person?.id ?? claim.firm?.accountId ?? ''
const chinaYear = (instant: string): number => Number(later(instant, 8 * 60).slice(0, 4))

/** Reference numbers by claim, given out in the order of submission; and how far each year's counter has come. */
function numbered(claims: readonly DemoClaim[]): {
  references: Map<string, string>
  counters: ClaimCounterEntity[]
} {
  const counts = new Map<number, number>()
  const references = new Map<string, string>()
  const submitted = claims
    .flatMap(({ id, submittedAt }) => (submittedAt === null ? [] : [{ id, at: submittedAt }]))
    .sort((a, b) => msOf(a.at) - msOf(b.at) || (a.id < b.id ? -1 : 1))
  for (const { id, at } of submitted) {
    const year = chinaYear(at)
    const value = (counts.get(year) ?? 0) + 1
    counts.set(year, value)
    references.set(id, makeReference(year, value))
  }
  return { references, counters: [...counts].map(([year, value]) => ({ year, value })) }
}

const sourcesOf = (claim: DemoClaim): Record<string, string> =>
  Object.fromEntries(Object.keys(claim.facts).map((key) => [key, SOURCES[key] ?? 'applicant']))
const SOURCES: Readonly<Record<string, string>> = {
  householdRegion: 'record:求职登记',
  categories: 'record:人员类别台账',
  entityType: 'record:单位登记',
  enterpriseSize: 'record:单位登记',
  appliedOn: 'record:提交日期',
  minimumWageTier: 'record:县最低工资类区',
}

function claimRow(claim: DemoClaim, reference: string | null, tools: RowTools): ClaimEntity {
  const { cipher } = tools
  const account = claim.person?.bankAccount ?? claim.firm?.corporateAccount ?? ''
  const subjectIndex = indexOf(claim, tools)
  const by = (action: string): string | null =>
    claim.lines.findLast((line) => line.action === action)?.clerk?.id ?? null
  return {
    id: claim.id,
    reference,
    scheme: claim.scheme.id,
    status: claim.status,
    applicantId: applicantOf(claim),
    subjectKind: claim.person === null ? 'firm' : 'person',
    subjectId: claim.person?.id ?? claim.firm?.id ?? '',
    subjectName: claim.person?.name ?? claim.firm?.name ?? '',
    subjectMasked:
      claim.person === null ? (claim.firm?.creditCode ?? null) : maskIdNumber(claim.person.idNumber),
    subjectIndex,
    region: claim.region,
    liveKey: OVER.includes(claim.status) ? null : liveKey(claim.scheme, subjectIndex, claim.facts),
    facts: claim.facts,
    factSources: sourcesOf(claim),
    assessment: claim.assessment,
    releaseId: BUILT_IN_RELEASE.id,
    amountFen: claim.amountFen,
    payeeSealed: cipher.seal(account),
    payeeMasked: maskAccount(account),
    corrections: [...claim.corrections],
    returnedFrom: claim.returnedFrom,
    lastReason: claim.lines.at(-1)?.reason ?? null,
    acceptedBy: by('accept'),
    reviewedBy: by('review'),
    approvedBy: by('approve'),
    createdAt: claim.createdAt,
    submittedAt: claim.submittedAt,
    dueOn: claim.dueOn,
    daysLeft: claim.status === 'correction' ? 2 : null,
    revision: claim.lines.length + 1,
  }
}

function workerRows(claim: DemoClaim, { cipher }: RowTools): ClaimWorkerEntity[] {
  return (claim.workers ?? []).map(({ id, person, facts }, position) => ({
    id,
    claimId: claim.id,
    position,
    name: person.name,
    idSealed: cipher.seal(person.idNumber),
    idIndex: cipher.index(person.idNumber),
    idMasked: maskIdNumber(person.idNumber),
    facts,
  }))
}

const titleOf = (claim: DemoClaim, line: DemoClaim['lines'][number]): string => {
  const role = line.clerk?.role
  if (role === 'acceptor' || role === 'reviewer' || role === 'approver') return DESK_TITLES[role]
  return claim.person === null ? '申请单位' : '本人'
}

/** Actions after which the assessment is kept. */
const DECIDED = ['submit', 'accept', 'review', 'approve', 'reject'] as const

function decisionRows(
  claim: DemoClaim,
  workers: readonly ClaimWorkerEntity[],
  id: (at: string) => string,
): ClaimDecisionEntity[] {
  const roster: FactsJson[] | null = claim.workers === null ? null : workers.map(workerJson)
  return claim.lines.flatMap(({ action, at, clerk }) =>
    !DECIDED.some((one) => one === action)
      ? []
      : [
          {
            id: id(at),
            claimId: claim.id,
            action,
            at,
            actorId: clerk?.id ?? applicantOf(claim),
            facts: claim.facts,
            workers: roster,
            assessment: claim.assessment,
            releaseId: BUILT_IN_RELEASE.id,
          },
        ],
  )
}

/** What approved claims have used up; only lines that are paid use anything up. */
function grantRows(
  claim: DemoClaim,
  reference: string | null,
  workers: readonly ClaimWorkerEntity[],
  tools: RowTools,
  id: (at: string) => string,
): ClaimGrantEntity[] {
  const approved = claim.lines.find((line) => line.action === 'approve')
  if (approved === undefined || reference === null || !GRANTED.includes(claim.status)) return []
  const { assessment } = claim
  const lines =
    'lines' in assessment
      ? workers
          .filter((_, at) => assessment.lines[at]?.outcome === 'eligible')
          .map((worker) => ({ facts: { ...claim.facts, ...worker.facts }, subjectIndex: worker.idIndex }))
      : [{ facts: claim.facts, subjectIndex: indexOf(claim, tools) }]
  return lines
    .flatMap((line) => onceKeys(claim.scheme, line))
    .map((key) => ({
      id: id(approved.at),
      ...key,
      claimId: claim.id,
      claimReference: reference,
      scheme: claim.scheme.id,
      grantedOn: later(approved.at, 8 * 60).slice(0, 10),
    }))
}

/** Claims with rosters, papers, histories, decisions and the book of grants. `fileFor` gives the stored file of a paper. */
export function claimBatches(
  county: DemoCounty,
  tools: RowTools,
  fileFor: (document: string) => string,
): Batch[] {
  const draw = drawFrom(county.claims.length, 'claim rows')
  const id = (at: string): string => draw.id(msOf(at))
  const { references, counters } = numbered(county.claims)
  const rows = county.claims.map((claim) => ({
    claim,
    reference: references.get(claim.id) ?? null,
    workers: workerRows(claim, tools),
  }))
  return [
    batch(
      ClaimEntity,
      rows.map(({ claim, reference }) => claimRow(claim, reference, tools)),
    ),
    batch(
      ClaimWorkerEntity,
      rows.flatMap(({ workers }) => workers),
    ),
    batch(
      ClaimMaterialEntity,
      rows.flatMap(({ claim }) =>
        claim.papers.map((paper) => ({ ...paper, claimId: claim.id, fileId: fileFor(paper.document) })),
      ),
    ),
    batch(
      ClaimHistoryEntity,
      rows.flatMap(({ claim }) =>
        claim.lines.map((line) => ({
          id: line.id,
          claimId: claim.id,
          action: line.action,
          toStatus: line.to,
          at: line.at,
          actorId: line.clerk?.id ?? applicantOf(claim),
          actorTitle: titleOf(claim, line),
          reason: line.reason,
        })),
      ),
    ),
    batch(
      ClaimDecisionEntity,
      rows.flatMap(({ claim, workers }) => decisionRows(claim, workers, id)),
    ),
    batch(
      ClaimGrantEntity,
      rows.flatMap(({ claim, reference, workers }) => grantRows(claim, reference, workers, tools, id)),
    ),
    batch(ClaimCounterEntity, counters),
  ]
}
