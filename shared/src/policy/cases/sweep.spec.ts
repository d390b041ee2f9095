import { addDays, addToMonth, isDay, lastDayOfMonth } from '../../dates.js'
import { SCHEMES, parameterCatalogue, prepareRelease, type Facts, type Outcome } from '../index.js'
import { inForce } from '../kernel/assess.js'
import { entryOn } from '../kernel/parameter.js'
import { CASES, assessCase, type PolicyCase } from './index.js'

const MONTHS = Array.from({ length: 9 * 12 }, (_, at) => addToMonth('2019-01', at))
const PLAN_MONTH = '2020-02'

/** The first eligible or to-be-reviewed case of each scheme, which the sweep moves through time. */
const usual = (id: string): PolicyCase => {
  const found = CASES.find(
    (one) =>
      one.scheme === id &&
      one.workers === undefined &&
      (one.expect.outcome === 'eligible' || one.expect.outcome === 'review'),
  )
  if (found === undefined) throw new Error(`no usual case of ${id}`)
  return found
}

/** Moves every day of the facts so that the judging day falls on `on`; a condition on dates keeps its answer. */
function judgedOn(facts: Facts, key: string, on: string): Facts {
  const from = String(facts[key])
  const shift = Math.round((Date.parse(on) - Date.parse(from)) / 86_400_000)
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isDay(value) && name !== 'issuedOn' ? addDays(value, shift) : value,
    ]),
  )
}

describe('a sweep over the months from 2019 to 2027', () => {
  it.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    'finds no gap in %s: once in force it stays in force',
    (_, scheme) => {
      const since = scheme.id === 'stable-jobs-refund' ? '2019-01' : PLAN_MONTH
      const one = usual(scheme.id)
      const wrong = MONTHS.flatMap((month) => [`${month}-01`, lastDayOfMonth(month)]).filter((on) => {
        const outcome: Outcome = assessCase({
          ...one,
          facts: judgedOn(one.facts, scheme.judgedOn, on),
        }).outcome
        const expected = on.slice(0, 7) >= since
        return (outcome !== 'not-in-force') !== expected || inForce(scheme, prepareRelease(), on) !== expected
      })
      expect(wrong).toEqual([])
    },
  )

  it('finds no parameter whose value lapses once it has begun', () => {
    for (const { id, values } of parameterCatalogue()) {
      const first = values[0]?.from
      if (first === undefined) continue
      expect([
        id,
        MONTHS.filter((month) => (entryOn(values, `${month}-01`) !== undefined) !== `${month}-01` >= first),
      ]).toEqual([id, []])
    }
  })
})
