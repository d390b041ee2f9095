/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- what does not compile has no type */
// What must not compile. tsc checks this file: an error that stops being one fails the type check (`@ts-expect-error`).
import type {
  Assessment as ContractAssessment,
  Release as ContractRelease,
  RosterAssessment as ContractRoster,
} from '../../contract/policy.js'
import type { Assessment, Release, RosterAssessment } from '../index.js'
import { dated } from './parameter.js'
import { amount, check } from './scheme.js'

const wording = { id: 'x.y', title: '标准', unit: 'fen', clause: '二（三）' } as const
const words = { id: 'hours', says: '课时', clause: '二（八）2' }

// @ts-expect-error a value without its source
export const unsourced = () => dated({ ...wording, values: [{ from: '2020-02-01', value: 1 }] })
export const wrongUnit = () =>
  // @ts-expect-error money as text
  dated({ ...wording, values: [{ from: '2020-02-01', value: '1', source: 's' }] })
// @ts-expect-error a parameter without its clause
export const clauselessRate = () => dated({ id: 'x.y', title: '标准', unit: 'fen', values: [] })
export const clauselessCheck = () =>
  // @ts-expect-error a check without its clause
  check({ id: 'hours', says: '课时', needs: ['hours'], holds: (f) => f.hours > 1 })
export const undeclared = () =>
  // @ts-expect-error a check that reads what it does not declare
  check({ ...words, needs: ['hours'], holds: (f) => f.hours > 1 && f.certificateObtained })
// @ts-expect-error a need that is not in the vocabulary
export const unknownFact = () => check({ ...words, needs: ['hourz'], holds: () => true })
// @ts-expect-error an amount that reads what it does not declare
export const undeclaredAmount = () => amount(['count'], (f, sheet) => sheet.fen('合计', f.days))

// The library's answers are what the contract promises, and a release that the contract admits can be laid over.
export const asContract = (
  one: Assessment,
  roster: RosterAssessment,
  release: Release,
): [ContractAssessment, ContractRoster, ContractRelease] => [one, roster, release]
export const fromContract = (release: ContractRelease): Release => release

describe('the types of the kernel', () => {
  it('let a rule read only what it declares, and no number stand without clause and source', () => {
    expect(
      [
        unsourced,
        wrongUnit,
        clauselessRate,
        clauselessCheck,
        undeclared,
        unknownFact,
        undeclaredAmount,
      ].every((rule) => typeof rule === 'function'),
    ).toBe(true)
  })
})
