// The rule library's door: schemes, assessment, parameters. Pure: no clock, no network, no randomness.
import type { SchemeId } from '../contract/policy.js'
import { assessKnown } from './kernel/assess.js'
import { BadFacts } from './kernel/errors.js'
import type { EarlierGrant, GrantKeys } from './kernel/exclusion.js'
import { BUILT_IN, Book, layOver, type Release } from './kernel/release.js'
import type { AssessmentOf, RosterAssessmentOf } from './kernel/result.js'
import { assessLines, type LineKeys } from './kernel/roster.js'
import type { Scheme } from './kernel/scheme.js'
import { readFacts } from './kernel/values.js'
import type { Facts } from './facts.js'
import { PARAMETERS_BY_ID, SCHEMES } from './schemes/index.js'

export {
  FACTS,
  FACT_KEYS,
  type Fact,
  type FactKey,
  type FactOption,
  type FactType,
  type FactValues,
  type Facts,
} from './facts.js'
export { DOCUMENTS, type DocumentId } from './documents.js'
export { BadFacts, BadInput, BadRelease } from './kernel/errors.js'
export type { EarlierGrant, GrantKeys } from './kernel/exclusion.js'
export type { Release, ReleaseValue } from './kernel/release.js'
export type { Answer, CheckResult, Json, Outcome, ParameterUse, ReviewItem, Step } from './kernel/result.js'
export type { Audience, Check, RequirementOf, Scheme } from './kernel/scheme.js'
export { BUILT_IN_RELEASE, parameterCatalogue, type CatalogueEntry } from './schemes/catalogue.js'
export { SCHEMES } from './schemes/index.js'

export type Assessment = AssessmentOf<SchemeId>
export type RosterAssessment = RosterAssessmentOf<SchemeId>
/** A release, or one laid over beforehand with `prepareRelease` (for many assessments in a row). */
export type ReleaseInput = Release | Book

const BY_ID: ReadonlyMap<string, Scheme> = new Map(SCHEMES.map((scheme) => [scheme.id, scheme]))

/** @throws BadFacts (fact `scheme`) when there is no such scheme */
export function schemeById(id: string): Scheme {
  const found = BY_ID.get(id)
  if (found === undefined) throw new BadFacts('scheme', `没有这个补贴项目（scheme）：${id}`)
  return found
}

/** Lays a release over the built-in values once; the book can be passed wherever a release can. @throws BadRelease */
export const prepareRelease = (release?: ReleaseInput): Book =>
  release === undefined ? BUILT_IN : release instanceof Book ? release : layOver(release, PARAMETERS_BY_ID)

/**
 * Assesses one claimant or worker (the contract's `Assessment`).
 * @param grants earlier grants; when passed, the check `not-combined` is made over them
 * @param claim what this claim is known by among those grants (subject, certificate, months, hours)
 * @throws BadFacts naming a fact outside its type, BadRelease naming a parameter
 */
export const assess = (
  schemeId: string,
  facts: Facts,
  release?: ReleaseInput,
  grants?: readonly EarlierGrant[],
  claim?: GrantKeys,
): Assessment => assessKnown(schemeById(schemeId), readFacts(facts), prepareRelease(release), grants, claim)

/**
 * Assesses an employer's roster: each worker's facts laid over the employer's, each line with its own checks and steps.
 * @param keys what each line is known by among `grants`, in the roster's order
 * @throws BadFacts with `line` (from 0) for a worker, BadRelease
 */
export const assessRoster = (
  schemeId: string,
  facts: Facts,
  workers: readonly Facts[],
  release?: ReleaseInput,
  grants?: readonly EarlierGrant[],
  keys?: LineKeys,
): RosterAssessment =>
  assessLines(schemeById(schemeId), facts, workers, prepareRelease(release), grants, keys)
