import type { Audience, FactValues } from '@wengang/shared/policy/index'
import { questionsFor, whatCanIGet, type Findings } from '@wengang/shared/policy/what-can-i-get'
import { useMemo } from 'react'
import type { OwnAnswers } from '../../api/answers'
import { useApplicant, usePrefill } from '../../api/claims'
import { useCounty } from '../../api/county'
import { useBook, useDay } from '../../api/policy'

export { UNKNOWN } from '@wengang/shared/policy/what-can-i-get'

export const mostQuestions = (audience: Audience): number => questionsFor(audience).length

/** What was said so far comes to, with what the county knows of whoever is signed in. */
export const useEnquiry = (audience: Audience, own: OwnAnswers): Findings & { knownCount: number } => {
  const applicant = useApplicant()
  const prefill = usePrefill()
  const county = useCounty()
  const { book } = useBook()
  const today = useDay()
  const tier = county.data?.minimumWageTier
  const mine = applicant === audience ? prefill.data : undefined
  return useMemo(() => {
    const records = mine?.facts ?? {}
    // The facts are of the vocabulary; JSON cannot say so. What the person says goes before the records.
    const known = {
      ...(tier === undefined ? {} : { minimumWageTier: tier }),
      ...records,
      ...own.facts,
    } as Partial<FactValues>
    const enquiry = { audience, answers: own.answers, today, release: book, region: county.data?.region }
    const ask = (): Findings => {
      try {
        return whatCanIGet({ ...enquiry, known, knownFor: own.factsFor })
      } catch {
        // A record the rules cannot read must not stop the questions.
        return whatCanIGet(enquiry)
      }
    }
    return {
      ...ask(),
      knownCount: Object.keys(records).filter((key) => key !== 'appliedOn' && key !== 'minimumWageTier')
        .length,
    }
  }, [audience, own, mine, tier, today, book, county.data?.region])
}
