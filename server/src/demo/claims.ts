import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import { addDays } from '@wengang/shared/dates'
import { assess, assessRoster, schemeById, type Scheme } from '@wengang/shared/policy/index'
import { sameProvince } from '@wengang/shared/region'
import type { ClaimStatus } from '@wengang/shared/workflow/claim'
import { dueOn, type StageDays } from '../claims/claim-clock.js'
import { claimKeys, workerKeys } from '../claims/claim-facts.js'
import type { Correction } from '../claims/claim.entity.js'
import { bookOf } from '../claims/once-only.js'
import { requirementsFor } from '../claims/requirements.js'
import { drawFacts, FAULTS, type FactContext } from './claim-facts.js'
import { CLAIM_KINDS, type ClaimKind } from './claim-kinds.js'
import {
  CLAIM_AGE,
  CLAIM_STATUS_WEIGHTS,
  enteredOn,
  tellClaim,
  workingDayBefore,
  type ClaimLine,
} from './claim-story.js'
import { later, moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import type { Firm } from './firms.js'
import type { Person } from './people.js'
import type { Staff } from './staff.js'

interface ClaimWorker {
  readonly id: string
  readonly person: Person
  readonly facts: FactsJson
}

interface ClaimPaper {
  readonly id: string
  readonly requirement: string
  readonly document: string
  readonly addedAt: string
}

export interface DemoClaim {
  readonly id: string
  readonly scheme: Scheme
  readonly status: ClaimStatus
  readonly person: Person | null
  readonly firm: Firm | null
  readonly region: string
  readonly facts: FactsJson
  readonly workers: readonly ClaimWorker[] | null
  readonly assessment: Assessment | RosterAssessment
  readonly amountFen: number | null
  readonly corrections: readonly Correction[]
  readonly returnedFrom: ClaimStatus | null
  readonly lines: readonly ClaimLine[]
  readonly papers: readonly ClaimPaper[]
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly dueOn: string | null
}

/** The county's facts that a claim depends on. */
export interface CountyForClaims {
  readonly region: string
  readonly minimumWageTier: number
  readonly stageDays: StageDays
}

interface Register {
  readonly people: readonly Person[]
  readonly firms: readonly Firm[]
  readonly staff: Staff
  readonly county: CountyForClaims
  readonly today: string
  /** What has been claimed once already: `book subject`. */
  readonly used: Set<string>
}

const MOST_ATTEMPTS = 2000

/** Claims in every status, each assessed by the rule library from its own facts. */
export function drawClaims(draw: Draw, count: number, register: Omit<Register, 'used'>): DemoClaim[] {
  const all: Register = { ...register, used: new Set() }
  return Array.from({ length: count }, () => drawClaim(draw, all))
}

function drawClaim(draw: Draw, register: Register): DemoClaim {
  const status = draw.weighted(CLAIM_STATUS_WEIGHTS)
  const [least, most] = CLAIM_AGE[status]
  const day = workingDayBefore(addDays(register.today, -draw.int(least, most)))
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const kind = draw.weighted(CLAIM_KINDS.map((one) => [one, one.weight] as const))
    const claimed = fillIn(draw, kind, status, day, register)
    if (claimed !== null) return tellStory(draw, claimed, status, day, register)
  }
  throw new RangeError('Too few people and firms for so many claims')
}

interface Filled {
  readonly kind: ClaimKind
  readonly scheme: Scheme
  readonly person: Person | null
  readonly firm: Firm | null
  readonly facts: FactsJson
  readonly workers: readonly Omit<ClaimWorker, 'id'>[] | null
  readonly assessment: Assessment | RosterAssessment
}

const needsEligible: readonly ClaimStatus[] = ['reviewed', 'approved', 'on-notice', 'payable', 'paid']

/** A claim of the kind by somebody whom it suits, or null when the draw fell on nobody who may claim it in this status. */
function fillIn(
  draw: Draw,
  kind: ClaimKind,
  status: ClaimStatus,
  day: string,
  register: Register,
): Filled | null {
  const subject = findSubject(draw, kind, day, register)
  if (subject === null) return null
  const scheme = schemeById(kind.scheme)
  const name = subject.person?.id ?? subject.firm?.id ?? ''
  const book = bookOf(scheme) ?? scheme.id
  const once = `${book} ${name}`
  if (register.used.has(once)) return null
  const context: FactContext = {
    draw,
    scheme: kind.scheme,
    day,
    minimumWageTier: register.county.minimumWageTier,
    ...subject,
  }
  const workers = scheme.roster ? drawWorkers(draw, kind, scheme, context, { register, book }) : null
  if (workers?.length === 0) return null
  const fault = status === 'rejected' ? FAULTS[kind.scheme] : undefined
  if (status === 'rejected' && fault === undefined) return null
  const facts = {
    ...drawFacts([...scheme.facts, ...(scheme.roster ? [] : scheme.workerFacts)], context),
    ...(scheme.roster ? {} : particulars(context, claimKeys(scheme))),
  }
  const wrong = spoil(facts, claimKeys(scheme), fault)
  const wrongWorkers =
    workers?.map((worker) => ({ ...worker, facts: spoil(worker.facts, workerKeys(scheme), fault) })) ?? null
  const assessment =
    wrongWorkers === null
      ? assess(scheme.id, wrong, undefined, [])
      : assessRoster(
          scheme.id,
          wrong,
          wrongWorkers.map((worker) => worker.facts),
          undefined,
          [],
        )
  if (needsEligible.includes(status) && assessment.outcome !== 'eligible') return null
  if ((status === 'rejected') !== (assessment.outcome === 'ineligible')) return null
  register.used.add(once)
  wrongWorkers?.forEach((worker) => register.used.add(`${book} ${worker.person.id}`))
  return { kind, scheme, ...subject, facts: wrong, workers: wrongWorkers, assessment }
}

/** Firms are few enough to look through; a person is drawn and has to fit. */
function findSubject(
  draw: Draw,
  kind: ClaimKind,
  day: string,
  { people, firms }: Register,
): { person: Person | null; firm: Firm | null } | null {
  const suitable = kind.by === 'firm' ? firms.filter((firm) => kind.fits({ person: null, firm }, day)) : []
  if (kind.by === 'firm') return suitable.length === 0 ? null : { person: null, firm: draw.pick(suitable) }
  const person = draw.pick(people)
  return kind.fits({ person, firm: null }, day) ? { person, firm: null } : null
}

const spoil = (facts: FactsJson, keys: ReadonlySet<string>, fault: FactsJson | undefined): FactsJson => ({
  ...facts,
  ...Object.fromEntries(Object.entries(fault ?? {}).filter(([key]) => keys.has(key) && key in facts)),
})

/** What once-only rules ask besides the plan's facts; the letters say that no such certificate exists. */
const particulars = (context: FactContext, keys: ReadonlySet<string>): FactsJson => ({
  ...(keys.has('certificateNumber')
    ? { certificateNumber: `YANSHI${context.draw.int(100_000_000, 999_999_999)}` }
    : {}),
  ...(keys.has('startMonth') ? drawFacts(['startMonth'], context) : {}),
})

function drawWorkers(
  draw: Draw,
  kind: ClaimKind,
  scheme: Scheme,
  context: FactContext,
  { register, book }: { register: Register; book: string },
): Omit<ClaimWorker, 'id'>[] {
  const fits = (person: Person): boolean =>
    !register.used.has(`${book} ${person.id}`) && (kind.worker?.(person, context.day) ?? true)
  const wanted = draw.int(2, 9)
  const chosen = new Map<string, Person>()
  for (let attempt = 0; attempt < 60 && chosen.size < wanted; attempt++) {
    const person = draw.pick(register.people)
    if (fits(person)) chosen.set(person.id, person)
  }
  return [...chosen.values()].map((person) => ({
    person,
    facts: {
      ...drawFacts(scheme.workerFacts, { ...context, person }),
      ...particulars(context, workerKeys(scheme)),
    },
  }))
}

function tellStory(
  draw: Draw,
  claimed: Filled,
  status: ClaimStatus,
  day: string,
  register: Register,
): DemoClaim {
  const { county, staff, today } = register
  const { scheme, person, firm, facts, workers, assessment } = claimed
  const requirements = requirementsFor(scheme, facts, workers ?? [])
  const correction = drawCorrection(
    draw,
    requirements.map(({ id, title }) => ({ id, title })),
  )
  const reason = status === 'rejected' ? reasonOf(assessment) : correction.says
  const lines = tellClaim(draw, { status, reason }, day, staff, today)
  const createdAt =
    lines[0] === undefined ? moment(day, draw.int(8 * 60, 20 * 60)) : later(lines[0].at, -draw.int(5, 40))
  const last = lines.at(-1)
  const lastDay = last === undefined ? day : later(last.at, 8 * 60).slice(0, 10)
  const home = person?.householdRegion ?? firm?.place.code ?? county.region
  return {
    id: draw.id(msOf(createdAt)),
    scheme,
    status,
    person,
    firm,
    facts,
    assessment,
    lines,
    createdAt,
    region: sameProvince(home, county.region) ? home : county.region,
    workers: workers?.map((worker) => ({ ...worker, id: draw.id(msOf(createdAt)) })) ?? null,
    amountFen:
      'lines' in assessment
        ? assessment.outcome === 'eligible'
          ? assessment.totalFen
          : null
        : assessment.amountFen,
    corrections: status === 'correction' ? [correction] : [],
    returnedFrom: status === 'correction' ? (lines.at(-2)?.to ?? 'submitted') : null,
    papers: requirements.flatMap(({ id, documents }) => drawPaper(draw, status, id, documents, createdAt)),
    submittedAt: lines[0]?.at ?? null,
    dueOn: dueOn(status, enteredOn(status, lastDay, county.stageDays.notice), county.stageDays),
  }
}

const reasonOf = (assessment: Assessment | RosterAssessment): string => {
  const one = 'lines' in assessment ? assessment.lines.find((line) => line.failed.length > 0) : assessment
  const check = one?.checks.find(({ id }) => one.failed.includes(id))
  return check === undefined ? '不符合申领条件' : `不符合「${check.says}」（方案${check.clause}）`
}

function drawCorrection(draw: Draw, requirements: readonly { id: string; title: string }[]): Correction {
  if (requirements.length === 0 || draw.chance(0.2))
    return { target: 'payee', says: '收款账号与户名对不上，请核对后重新填写' }
  const { id, title } = draw.pick(requirements)
  return { target: `material:${id}`, says: `「${title}」照片看不清，请对着光重新拍一张` }
}

/** A draft may still lack papers; a claim that has been submitted has one for each requirement. */
function drawPaper(
  draw: Draw,
  status: ClaimStatus,
  requirement: string,
  documents: readonly { id: string }[],
  createdAt: string,
): ClaimPaper[] {
  const document = documents[0]
  if (document === undefined || (status === 'draft' && draw.chance(0.5))) return []
  return [
    {
      id: draw.id(msOf(createdAt)),
      requirement,
      document: draw.pick(documents).id,
      addedAt: later(createdAt, 1),
    },
  ]
}
