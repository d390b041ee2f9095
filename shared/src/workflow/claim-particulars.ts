import type { Scheme } from '../policy/index.js'
import { certificatesIn } from '../values/certificate.js'

/**
 * What a claim must name besides the facts of the rules, so that "granted once" has something to hold on to. It travels
 * among the facts (of each roster line, where the scheme has a roster); the rule library ignores it.
 */
export interface Particular {
  readonly key: 'certificateNumber' | 'startMonth'
  readonly label: string
  readonly ask: string
  readonly help: string
  readonly type: 'certificates' | 'month'
}

const CERTIFICATE: Particular = {
  key: 'certificateNumber',
  label: '证书编号',
  ask: '证书上的编号是多少？',
  help: '有几本就填几个，用顿号分开；同一本证书只补一次',
  type: 'certificates',
}
const FIRST_MONTH: Particular = {
  key: 'startMonth',
  label: '第一个月',
  ask: '工资从哪个月算起？',
  help: '同一职工同一个月只补一次',
  type: 'month',
}

const BY_EXCLUSION: { readonly [By in NonNullable<Scheme['exclusion']>['by']]: readonly Particular[] } = {
  subject: [],
  certificate: [CERTIFICATE],
  month: [FIRST_MONTH],
  hours: [],
  year: [],
}

/** Particulars that a claim of this scheme asks for besides `scheme.facts` (or `workerFacts`, with a roster). */
export const particularsOf = (scheme: Scheme): readonly Particular[] =>
  scheme.exclusion === undefined ? [] : BY_EXCLUSION[scheme.exclusion.by]

/** The certificate numbers in a text such as 「T001、T002」, as they are compared. */
export const certificateNumbers = (text: unknown): string[] =>
  typeof text === 'string' ? certificatesIn(text) : []
