import { SCHEMES } from '../index.js'
import { CASES, answerOf, assessCase, expectedOf } from './index.js'

describe('case tables', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(answerOf(one.expect, assessCase(one))).toEqual(expectedOf(one))
  })

  it('has cases for every scheme, of at least four outcomes each where the scheme can give them', () => {
    for (const { id } of SCHEMES) {
      const outcomes = new Set(CASES.filter((one) => one.scheme === id).map((one) => one.expect.outcome))
      expect([id, outcomes.size >= 4]).toEqual([id, true])
    }
  })
})
