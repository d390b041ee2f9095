import type { Parameter } from '../kernel/parameter.js'
import type { Scheme } from '../kernel/scheme.js'
import { absorption } from './absorption.js'
import { apprenticeship } from './apprenticeship.js'
import { hardshipRefund } from './hardship-refund.js'
import { insuranceDeferral } from './insurance-deferral.js'
import { jobSeeking } from './job-seeking.js'
import { onboardingTraining } from './onboarding-training.js'
import { placementService } from './placement-service.js'
import { placementTracking } from './placement-tracking.js'
import { skillCertificate } from './skill-certificate.js'
import { specialOperation } from './special-operation.js'
import { stableJobsRefund } from './stable-jobs-refund.js'
import { startupLoanPriority } from './startup-loan-priority.js'
import { startupLumpSum } from './startup-lump-sum.js'
import { startupRent } from './startup-rent.js'
import { unemploymentBenefit } from './unemployment-benefit.js'
import { upgradeTraining } from './upgrade-training.js'
import { workForTraining } from './work-for-training.js'

/** All schemes, in the order of the contract's SCHEME_IDS. */
export const SCHEMES: readonly Scheme[] = [
  jobSeeking,
  placementTracking,
  placementService,
  startupLumpSum,
  startupRent,
  startupLoanPriority,
  absorption,
  stableJobsRefund,
  hardshipRefund,
  unemploymentBenefit,
  insuranceDeferral,
  onboardingTraining,
  upgradeTraining,
  skillCertificate,
  specialOperation,
  apprenticeship,
  workForTraining,
]

export const PARAMETERS_BY_ID: ReadonlyMap<string, Parameter> = new Map(
  SCHEMES.flatMap((scheme) => scheme.rates.map((rate) => [rate.id, rate])),
)
