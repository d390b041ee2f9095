// "What can I get" (C1): a few taps → every scheme with its answer. Pure, so it runs on a phone without signal.
import type { SchemeId } from '../contract/policy.js'
import type { FactKey, FactValues } from './facts.js'
import { prepareRelease, type ReleaseInput } from './index.js'
import { assessKnown, outcomeOf } from './kernel/assess.js'
import type { Book } from './kernel/release.js'
import type { Audience, Scheme } from './kernel/scheme.js'
import { readFacts, type KnownFacts } from './kernel/values.js'
import { findingOf, type Finding } from './questions/finding.js'
import { FIRM_QUESTIONS } from './questions/firm.js'
import { PERSON_QUESTIONS } from './questions/person.js'
import type { Circumstances, Meaning, Question } from './questions/question.js'
import { hasOwn } from './own.js'
import { SCHEMES } from './schemes/index.js'

export type { Finding, Verdict } from './questions/finding.js'
export type { Choice, Question } from './questions/question.js'

/** Question id → choice value, the ticked values of a `many` question, or 'unknown'. */
export type Answers = Readonly<Record<string, string | readonly string[]>>
export const UNKNOWN = 'unknown'

/** Facts by scheme. */
export type KnownFor = Partial<Readonly<Record<SchemeId, Partial<FactValues>>>>

export interface Enquiry {
  readonly audience: Audience
  readonly answers: Answers
  /** 'YYYY-MM-DD': everything is judged as if applied for today. */
  readonly today: string
  readonly release?: ReleaseInput
  /** Facts on record (and the county's `minimumWageTier`); they go before answers and spare questions. */
  readonly known?: Partial<FactValues>
  /** The same for facts that mean one scheme only (whether its subsidy was had before, the number of its certificates). */
  readonly knownFor?: KnownFor
  /** County code that "本县" means; by default the registered one on record. */
  readonly region?: string
}
export interface Findings {
  /** What can be had first, then what needs time or a clerk, what is not sure, what cannot be had. */
  readonly findings: Finding[]
  /** The question that decides most, or null when no question can decide more. */
  readonly next: Question | null
  readonly asked: number
}

export const questionsFor = (audience: Audience): readonly Question[] =>
  audience === 'person' ? PERSON_QUESTIONS : FIRM_QUESTIONS
export const schemesFor = (audience: Audience): readonly Scheme[] =>
  SCHEMES.filter((scheme) => scheme.audiences.includes(audience))

/** A county of the plan's kind, for "the same county or another" when no registered county is on record. */
const SOME_COUNTY = '520121'
const DATES: readonly FactKey[] = ['appliedOn', 'departedOn', 'completedOn', 'hiredOn', 'issuedOn']

/** Days not asked for: as if it all happened today. Conditions of deferral that only the form asks are taken at their usual values. */
const assumed = (today: string): Partial<FactValues> => ({
  ...Object.fromEntries(DATES.map((key) => [key, today])),
  basis: 'social-insurance',
  insurances: ['pension', 'unemployment', 'work-injury'],
  startMonth: today.slice(0, 7),
  monthlyDueFen: { pension: 0, unemployment: 0, 'work-injury': 0 },
})

function meaningsOf(
  question: Question,
  answer: string | readonly string[],
  scheme: SchemeId,
  at: Circumstances,
): Meaning {
  if (question.perScheme !== undefined)
    return question.perScheme(scheme, (typeof answer === 'string' ? [answer] : answer).includes(scheme))
  return question.choices.find((choice) => choice.value === answer)?.means(at) ?? {}
}

/**
 * Home and workplace mean something only to each other, and an answer's codes only stand in for them: one real code beside a
 * stand-in would turn "another county" into the same one. So the answer's pair stays until both are known.
 */
const REGIONS: readonly FactKey[] = ['householdRegion', 'workRegion']
const regionsIn = (facts: Partial<FactValues> = {}): Partial<FactValues> =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => (REGIONS as readonly string[]).includes(key)))

interface Standing {
  readonly facts: KnownFacts
  readonly ruledOut?: { readonly because: string; readonly remedy?: string }
  readonly estimate: boolean
}

function standingOf(
  scheme: Scheme,
  { audience, answers, today, known = {}, knownFor = {} }: Enquiry,
  at: Circumstances,
): Standing {
  const facts: Partial<FactValues> = assumed(today)
  // The months of a deferral are chosen in its form; for the firm's other schemes they are asked.
  if (scheme.id === 'insurance-deferral') facts.months = 6
  let ruledOut: Standing['ruledOut']
  let estimate = false
  const pair: Partial<FactValues> = {}
  for (const question of questionsFor(audience)) {
    const answer = hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (answer === undefined || answer === UNKNOWN || !question.schemes.includes(scheme.id)) continue
    const meaning = meaningsOf(question, answer, scheme.id, at)
    Object.assign(facts, meaning.facts)
    if (question.standIns?.some((key) => REGIONS.includes(key))) Object.assign(pair, regionsIn(meaning.facts))
    if (meaning.rulesOut?.schemes.includes(scheme.id)) ruledOut = meaning.rulesOut
    if (question.estimate === true) estimate = true
  }
  const bothKnown = REGIONS.every((key) => known[key] !== undefined)
  const all = { ...facts, ...known, ...(bothKnown ? {} : pair), ...knownFor[scheme.id] }
  return { facts: readFacts(all), ruledOut, estimate }
}

function findingsOf(enquiry: Enquiry, book: Book, at: Circumstances): Finding[] {
  return schemesFor(enquiry.audience).map((scheme) => {
    const standing = standingOf(scheme, enquiry, at)
    return findingOf(scheme, assessKnown(scheme, standing.facts, book), standing, book)
  })
}

const ORDER: Readonly<Record<Finding['verdict'], number>> = {
  can: 0,
  review: 1,
  unsure: 2,
  later: 3,
  cannot: 4,
}

/** How many open schemes an answer would decide, averaged over the answers: the question that decides most is asked next. */
function gainOf(
  question: Question,
  enquiry: Enquiry,
  open: readonly Scheme[],
  book: Book,
  at: Circumstances,
): number {
  const possible: readonly (string | readonly string[])[] =
    question.kind === 'one'
      ? question.choices.map((choice) => choice.value)
      : [[], question.choices.map((choice) => choice.value)]
  const touched = open.filter((scheme) => question.schemes.includes(scheme.id))
  const decides = (scheme: Scheme, answer: string | readonly string[]): boolean => {
    const { facts, ruledOut } = standingOf(
      scheme,
      { ...enquiry, answers: { ...enquiry.answers, [question.id]: answer } },
      at,
    )
    return ruledOut !== undefined || outcomeOf(scheme, facts, book) !== 'unknown'
  }
  return (
    possible.reduce(
      (total, answer) => total + touched.filter((scheme) => decides(scheme, answer)).length,
      0,
    ) / possible.length
  )
}

/**
 * The questions not asked yet that could still decide a scheme. Where something is missing that nobody will answer any more
 * (「不清楚」), the scheme cannot become certain, but another answer can still rule it out: those questions stay.
 */
function usefulQuestions(
  enquiry: Enquiry,
  open: readonly Finding[],
  gain: (question: Question, schemes: readonly SchemeId[]) => number,
): Question[] {
  const asked = (question: Question): boolean => hasOwn(enquiry.answers, question.id)
  const useful = new Set<Question>()
  for (const { scheme, missing } of open) {
    const its = questionsFor(enquiry.audience).filter((question) => question.schemes.includes(scheme))
    const left = missing.map((key) =>
      its.filter((question) => question.settles.includes(key) && !asked(question)),
    )
    const canBecomeCertain = left.every((questions) => questions.length > 0)
    for (const question of new Set(left.flat()))
      if (canBecomeCertain || gain(question, [scheme]) > 0) useful.add(question)
  }
  return questionsFor(enquiry.audience).filter((question) => useful.has(question))
}

/** What a person's answers say for certain, for forms that would ask the same: what only stands for the real value is left out. */
export interface Certain {
  readonly facts: Partial<FactValues>
  readonly factsFor: KnownFor
}

/** Facts that every scheme means differently; what one was told says nothing to another. */
export const OF_ONE_SCHEME: readonly FactKey[] = [
  'alreadyGranted',
  'appliedOn',
  'issuedOn',
  'completedOn',
  'startMonth',
  'months',
  'days',
  'hours',
  'count',
  'placements',
  'insurances',
  'monthlyDueFen',
  'basis',
]

/** Whether a fact of a scheme is said once for all schemes: neither one line's of a roster nor one scheme's own. */
export const isShared = (scheme: Scheme, key: FactKey): boolean =>
  !OF_ONE_SCHEME.includes(key) && !(scheme.roster && scheme.workerFacts.includes(key))

/** The answers as facts, to be laid before the form and the estimate of every scheme. */
export function certainFacts({ audience, answers, today, known, region }: Enquiry): Certain {
  const at = circumstances({ today, known, region })
  const facts: Partial<FactValues> = {}
  const factsFor: Partial<Record<SchemeId, Partial<FactValues>>> = {}
  for (const question of questionsFor(audience)) {
    const answer = hasOwn(answers, question.id) ? answers[question.id] : undefined
    if (answer === undefined || answer === UNKNOWN) continue
    const standIns =
      question.choices.find((choice) => choice.value === answer)?.standIns ?? question.standIns ?? []
    for (const scheme of SCHEMES.filter(({ id }) => question.schemes.includes(id)))
      for (const [key, value] of Object.entries(meaningsOf(question, answer, scheme.id, at).facts ?? {})) {
        if ((standIns as readonly string[]).includes(key)) continue
        const into = isShared(scheme, key as FactKey) ? facts : (factsFor[scheme.id] ??= {})
        Object.assign(into, { [key]: value })
      }
  }
  return { facts, factsFor }
}

const circumstances = ({
  today,
  known,
  region,
}: Pick<Enquiry, 'today' | 'known' | 'region'>): Circumstances => ({
  today,
  region: known?.householdRegion ?? region ?? SOME_COUNTY,
})

/**
 * All schemes of an audience with what the answers so far say, and the next question.
 * @throws BadFacts for a known fact outside its type, BadRelease
 */
export function whatCanIGet(enquiry: Enquiry): Findings {
  const book = prepareRelease(enquiry.release)
  const at = circumstances(enquiry)
  const findings = findingsOf(enquiry, book, at)
  const open = findings.filter((finding) => finding.verdict === 'unsure')
  const asked = questionsFor(enquiry.audience).filter((question) =>
    hasOwn(enquiry.answers, question.id),
  ).length
  const openSchemes = SCHEMES.filter((scheme) => open.some((finding) => finding.scheme === scheme.id))
  const gain = (question: Question, schemes?: readonly SchemeId[]): number =>
    gainOf(
      question,
      enquiry,
      schemes === undefined ? openSchemes : openSchemes.filter(({ id }) => schemes.includes(id)),
      book,
      at,
    )
  const ranked = usefulQuestions(enquiry, open, gain)
    .map((question) => ({ question, gain: gain(question) }))
    .sort((a, b) => b.gain - a.gain)
  const can = findings
    .filter((finding) => finding.verdict === 'can' || finding.verdict === 'review')
    .map((finding) => finding.scheme)
  return {
    findings: findings
      .map((finding) => (finding.verdict === 'cannot' ? { ...finding, instead: can } : finding))
      .sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || (b.amountFen ?? 0) - (a.amountFen ?? 0)),
    next: ranked[0]?.question ?? null,
    asked,
  }
}
