// Every case of every scheme. The HTTP interface and the command line run the same list and must give the same answers.
import { benefitCases, deferralCases, hardshipCases, stableJobsCases } from './insurance.cases.js'
import { jobSeekingCases, serviceCases, trackingCases } from './placement.cases.js'
import type { PolicyCase } from './run-case.js'
import { loanCases, lumpSumCases, rentCases } from './startup.cases.js'
import {
  absorptionCases,
  apprenticeshipCases,
  certificateCases,
  onboardingCases,
  upgradeCases,
  workForTrainingCases,
} from './training.cases.js'

export { answerOf, assessCase, expectedOf, type Expected, type PolicyCase } from './run-case.js'

export const CASES: readonly PolicyCase[] = [
  ...jobSeekingCases,
  ...trackingCases,
  ...serviceCases,
  ...lumpSumCases,
  ...rentCases,
  ...loanCases,
  ...absorptionCases,
  ...stableJobsCases,
  ...hardshipCases,
  ...benefitCases,
  ...deferralCases,
  ...onboardingCases,
  ...upgradeCases,
  ...certificateCases,
  ...apprenticeshipCases,
  ...workForTrainingCases,
]
