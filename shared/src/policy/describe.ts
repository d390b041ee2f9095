// A scheme's page, made from the scheme itself: what it says is what runs.
import type { SchemeId } from '../contract/policy.js'
import { EXAMPLES } from './examples.js'
import type { FactKey } from './facts.js'
import { factsInWords } from './in-words.js'
import {
  assess,
  assessRoster,
  prepareRelease,
  schemeById,
  type Assessment,
  type ReleaseInput,
  type RosterAssessment,
} from './index.js'
import type { Audience } from './kernel/scheme.js'
import { valueInWords } from './in-words.js'

interface FactLine {
  readonly key: FactKey
  readonly label: string
  readonly value: string
}
export interface SchemePage {
  readonly scheme: SchemeId
  readonly title: string
  readonly plain: string
  readonly clause: string
  readonly summary: string
  readonly audiences: readonly Audience[]
  /** Every condition in the clause's order, with what can be done when it fails. */
  readonly conditions: readonly {
    readonly id: string
    readonly says: string
    readonly clause: string
    readonly remedy?: string
  }[]
  /** What a clerk decides. */
  readonly reviews: readonly { readonly id: string; readonly says: string; readonly clause: string }[]
  /** Where the plan says "or". */
  readonly alternatives: readonly { readonly id: string; readonly title: string }[]
  /** Every dated value; an empty list of values means that the plan sets none. */
  readonly rates: readonly {
    readonly id: string
    readonly title: string
    readonly clause: string
    readonly values: readonly { readonly from: string; readonly says: string; readonly source: string }[]
  }[]
  /** All that may have to be proved; a claim asks only what applies to its facts. */
  readonly materials: readonly {
    readonly id: string
    readonly title: string
    readonly why: string
    readonly documents: readonly { readonly id: string; readonly title: string }[]
  }[]
  readonly examples: readonly {
    readonly says: string
    readonly facts: readonly FactLine[]
    readonly workers: readonly (readonly FactLine[])[]
    readonly answer: Assessment | RosterAssessment
  }[]
}

/** @throws BadFacts for an unknown scheme, BadRelease */
export function describe(
  schemeId: string,
  release?: ReleaseInput,
  region?: (code: string) => string,
): SchemePage {
  const scheme = schemeById(schemeId)
  const book = prepareRelease(release)
  return {
    scheme: scheme.id,
    title: scheme.title,
    plain: scheme.plain,
    clause: scheme.clause,
    summary: scheme.summary,
    audiences: scheme.audiences,
    conditions: [
      ...scheme.checks.map(({ id, says, clause, remedy }) => ({ id, says, clause, remedy })),
      ...(scheme.exclusion === undefined
        ? []
        : [{ id: 'not-combined', says: scheme.exclusion.says, clause: scheme.exclusion.clause }]),
    ],
    reviews: (scheme.reviews ?? []).map(({ id, says, clause }) => ({ id, says, clause })),
    alternatives: (scheme.alternatives ?? []).map(({ id, title }) => ({ id, title })),
    rates: scheme.rates
      .filter((rate) => rate.unit !== 'flag')
      .map((rate) => ({
        id: rate.id,
        title: rate.title,
        clause: rate.clause,
        values: book
          .valuesOf(rate)
          .map(({ from, value, source }) => ({ from, says: valueInWords(rate.unit, value), source })),
      })),
    materials: scheme.proofs.map(({ id, title, why, documents }) => ({ id, title, why, documents })),
    examples: EXAMPLES[scheme.id].map(({ says, facts, workers }) => ({
      says,
      facts: factsInWords(facts, scheme.needs, region),
      workers: (workers ?? []).map((worker) => factsInWords(worker, scheme.needs, region)),
      answer:
        workers === undefined
          ? assess(scheme.id, facts, book)
          : assessRoster(scheme.id, facts, workers, book),
    })),
  }
}
