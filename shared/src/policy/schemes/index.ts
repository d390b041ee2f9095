import type { Parameter } from '../kernel/parameter.js'
import type { Scheme } from '../kernel/scheme.js'
import { absorption } from './absorption.js'
import { jobSeeking } from './job-seeking.js'
import { upgradeTraining } from './upgrade-training.js'

/** All schemes, in the order of the plan's clauses. */
export const SCHEMES: readonly Scheme[] = [jobSeeking, absorption, upgradeTraining]

export const PARAMETERS_BY_ID: ReadonlyMap<string, Parameter> = new Map(SCHEMES.flatMap((scheme) => scheme.rates.map((rate) => [rate.id, rate])))
