import type { FactValues } from '@wengang/shared/policy/index'
import {
  questionsFor,
  UNKNOWN,
  whatCanIGet,
  type Answers,
  type Findings,
} from '@wengang/shared/policy/what-can-i-get'
import type { Audience } from '@wengang/shared/policy/index'
import { useMemo } from 'react'
import { useApplicant, usePrefill } from '../../api/claims'
import { useCounty } from '../../api/county'
import { useBook, useDay, type Book } from '../../api/policy'

export { UNKNOWN }

/** Answers in the order they were given, so that 上一步 takes back the last one. */
export interface Given {
  readonly answers: Answers
  readonly order: readonly string[]
}
export const NOTHING: Given = { answers: {}, order: [] }

export const answer = (given: Given, question: string, value: string | readonly string[]): Given => ({
  answers: { ...given.answers, [question]: value },
  order: [...given.order.filter((one) => one !== question), question],
})

/** Takes back the last answer. */
export const stepBack = (given: Given): Given => {
  const last = given.order.at(-1)
  return {
    order: given.order.slice(0, -1),
    answers: Object.fromEntries(Object.entries(given.answers).filter(([question]) => question !== last)),
  }
}

export const mostQuestions = (audience: Audience): number => questionsFor(audience).length

interface Circumstances {
  readonly known: Partial<FactValues>
  readonly today: string
  readonly book: Book
  readonly region: string | undefined
}

const ask = (
  audience: Audience,
  answers: Answers,
  { known, today, book, region }: Circumstances,
): Findings => {
  try {
    return whatCanIGet({ audience, answers, today, release: book, known, region })
  } catch {
    // A record the rules cannot read must not stop the questions.
    return whatCanIGet({ audience, answers, today, release: book, region })
  }
}

/** What the answers so far say, with what the county knows of whoever is signed in. */
export const useEnquiry = (audience: Audience, answers: Answers): Findings & { knownCount: number } => {
  const applicant = useApplicant()
  const prefill = usePrefill()
  const county = useCounty()
  const { book } = useBook()
  const today = useDay()
  const tier = county.data?.minimumWageTier
  const mine = applicant === audience ? prefill.data : undefined
  return useMemo(() => {
    // The server's facts are of the vocabulary; JSON cannot say so.
    const facts = (mine?.facts ?? {}) as Partial<FactValues>
    const known: Partial<FactValues> = { ...(tier === undefined ? {} : { minimumWageTier: tier }), ...facts }
    return {
      ...ask(audience, answers, { known, today, book, region: county.data?.region }),
      knownCount: Object.keys(facts).filter((key) => key !== 'appliedOn' && key !== 'minimumWageTier').length,
    }
  }, [audience, answers, mine, tier, today, book, county.data?.region])
}
