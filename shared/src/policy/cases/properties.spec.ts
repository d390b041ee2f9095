import fc from 'fast-check'
import {
  BUILT_IN_RELEASE,
  FACTS,
  FACT_KEYS,
  SCHEMES,
  assess,
  assessRoster,
  type FactKey,
  type Facts,
} from '../index.js'
import { addDays } from '../../dates.js'

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-06-01', days))
const integers: Partial<Record<FactKey, number>> = {
  hours: 200,
  days: 12,
  years: 4,
  months: 9,
  contractMonths: 24,
  count: 4,
  contributionMonths: 150,
  placements: 4,
  insuredHeadcount: 300,
}
const insurance = fc.constantFrom('pension', 'unemployment', 'work-injury', 'medical')

function valueOf(key: FactKey): fc.Arbitrary<unknown> {
  const { type, options = [] } = FACTS[key]
  const values = options.map((option) => option.value)
  switch (type) {
    case 'boolean':
      return fc.boolean()
    case 'day':
      return day
    case 'month':
      return day.map((on) => on.slice(0, 7))
    case 'integer':
      return fc.integer({ min: 0, max: integers[key] ?? 100 })
    case 'fen':
      return fc.integer({ min: 0, max: 100_000_000 })
    case 'region':
      return fc.constantFrom('520121', '520102', '440306')
    case 'choice':
      return fc.constantFrom(...values)
    case 'choices':
      return fc.subarray(values)
    case 'fen-list':
      return fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 8 })
    case 'periods':
      return fc.array(
        day.map((from) => ({ from, to: addDays(from, 20) })),
        { maxLength: 3 },
      )
    case 'fen-by-insurance':
      return fc.dictionary(insurance, fc.integer({ min: 0, max: 100_000 }))
  }
}
/** Facts of the vocabulary, each there four times out of five. */
const facts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(FACT_KEYS.map((key) => [key, fc.option(valueOf(key), { freq: 4, nil: undefined })])),
  )
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
const anyScheme = fc.constantFrom(...SCHEMES)
const runs = { numRuns: 400 }
/** With what the plan leaves open set, so that its amounts are tried too. */
const set = (id: string, value: number) => ({ [id]: [{ from: '2019-01-01', value, source: '县文件' }] })
const release = {
  id: 'all-set',
  parameters: {
    ...set('placement-tracking.per-person', 400_00),
    ...set('placement-service.per-person', 300_00),
    ...set('startup-lump-sum.amount', 5000_00),
    ...set('startup-rent.per-month', 300_00),
    ...set('startup-rent.max-months', 6),
    ...set('hardship-refund.average-benefit', 1400_00),
  },
}

describe('whatever the facts', () => {
  it('money is never negative, there only when eligible, and the last step is the amount', () => {
    fc.assert(
      fc.property(anyScheme, facts, (scheme, given) => {
        const answer = assess(scheme.id, given, release)
        if (answer.outcome !== 'eligible' || !scheme.pays) return expect(answer.amountFen).toBeNull()
        expect(answer.amountFen).toBeGreaterThanOrEqual(0)
        expect(answer.steps[answer.steps.length - 1]?.valueFen).toBe(answer.amountFen)
      }),
      runs,
    )
  })

  it('an answer is the same twice, lists all checks, and its lists agree with its outcome', () => {
    fc.assert(
      fc.property(anyScheme, facts, (scheme, given) => {
        const answer = assess(scheme.id, given, release)
        expect(assess(scheme.id, given, release)).toEqual(answer)
        expect(answer.checks.map((check) => check.id)).toEqual(scheme.checks.map((check) => check.id))
        expect(answer.failed).toEqual(
          answer.checks.filter((check) => check.answer === 'no').map((check) => check.id),
        )
        expect(answer.missing.length > 0).toBe(answer.outcome === 'unknown')
        expect(answer.reviews.length > 0).toBe(answer.outcome === 'review')
        expect(
          answer.missing.filter((key) => Object.keys(given).includes(key) && key !== 'monthlyDueFen'),
        ).toEqual([])
      }),
      runs,
    )
  })

  it('facts outside what a scheme needs never matter', () => {
    fc.assert(
      fc.property(anyScheme, facts, (scheme, given) => {
        const needed = Object.fromEntries(
          Object.entries(given).filter(([key]) => (scheme.needs as readonly string[]).includes(key)),
        )
        expect(assess(scheme.id, given, release)).toEqual(assess(scheme.id, needed, release))
      }),
      runs,
    )
  })

  it('adding a fact never turns eligible into unknown, and takes nothing from what is known', () => {
    fc.assert(
      fc.property(anyScheme, facts, fc.constantFrom(...FACT_KEYS), (scheme, given, key) => {
        const { [key]: _removed, ...less } = given
        const before = assess(scheme.id, less, release).outcome
        const after = assess(scheme.id, given, release).outcome
        if (before === 'eligible') expect(after).not.toBe('unknown')
        if (before !== 'unknown') expect(after === before || after === 'not-in-force').toBe(true)
      }),
      runs,
    )
  })

  it('a fact that is named missing is needed by the scheme', () => {
    fc.assert(
      fc.property(anyScheme, facts, (scheme, given) => {
        expect(
          assess(scheme.id, given).missing.filter(
            (key) => !(scheme.needs as readonly string[]).includes(key),
          ),
        ).toEqual([])
      }),
      runs,
    )
  })

  it('a fact that is not named missing changes nothing while others are', () => {
    fc.assert(
      fc.property(anyScheme, facts, facts, (scheme, given, more) => {
        const before = assess(scheme.id, given, release)
        if (before.outcome !== 'unknown') return
        const added = Object.fromEntries(
          Object.entries(more).filter(([key]) => !before.missing.includes(key) && !(key in given)),
        )
        const { outcome, missing } = assess(scheme.id, { ...added, ...given }, release)
        expect([outcome, [...missing].sort()]).toEqual(['unknown', [...before.missing].sort()])
      }),
      runs,
    )
  })

  it('the parameters used are of the scheme and in force', () => {
    fc.assert(
      fc.property(anyScheme, facts, (scheme, given) => {
        const on = given[scheme.judgedOn]
        for (const use of assess(scheme.id, given).parameters) {
          expect(scheme.rates.map((rate) => rate.id)).toContain(use.id)
          expect(use.from <= String(on)).toBe(true)
          expect(
            BUILT_IN_RELEASE.parameters[use.id]?.some(
              (value) => value.from === use.from && JSON.stringify(value.value) === JSON.stringify(use.value),
            ),
          ).toBe(true)
        }
      }),
      runs,
    )
  })
})

describe('money', () => {
  const onboarding = (days: number) =>
    assess('onboarding-training', {
      hiredOn: '2020-03-01',
      completedOn: '2020-06-30',
      hours: 40,
      certificateObtained: true,
      days,
    }).amountFen ?? -1
  const training = (monthlyWagesFen: readonly number[]) =>
    assess('work-for-training', {
      entityType: 'enterprise',
      categories: ['relocated'],
      monthlyWagesFen,
      appliedOn: '2020-09-01',
    }).amountFen ?? -1
  const wage = fc.integer({ min: 0, max: 2_000_000 })

  it('never goes above the cap', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => onboarding(days) <= 500_00))
    fc.assert(
      fc.property(
        fc.array(wage, { maxLength: 12 }),
        (wages) => training(wages) <= Math.min(wages.length, 6) * 500_00,
      ),
    )
    fc.assert(
      fc.property(fc.nat(2), fc.nat(50), fc.nat(50_000_000), (years, count, trainingCostFen) => {
        const answer = assess('apprenticeship', { years, count, trainingCostFen, completedOn: '2020-09-01' })
        return (answer.amountFen ?? 0) <= Math.min(trainingCostFen, years * count * 4000_00)
      }),
    )
  })

  it('is never less for more wage', () => {
    fc.assert(
      fc.property(
        fc.array(wage, { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.nat(100_000),
        (wages, at, more) => {
          const raised = wages.map((each, index) => (index === at % wages.length ? each + more : each))
          return training(raised) >= training(wages)
        },
      ),
    )
  })
})

describe('a roster', () => {
  const rostered = fc.constantFrom(...SCHEMES.filter((scheme) => scheme.roster))

  it('sums to its lines and does not depend on their order', () => {
    fc.assert(
      fc.property(rostered, facts, fc.array(facts, { maxLength: 6 }), (scheme, shared, workers) => {
        const roster = assessRoster(scheme.id, shared, workers)
        expect(roster.totalFen).toBe(roster.lines.reduce((total, line) => total + (line.amountFen ?? 0), 0))
        const backwards = assessRoster(scheme.id, shared, [...workers].reverse())
        expect([backwards.outcome, backwards.totalFen, [...backwards.lines].reverse()]).toEqual([
          roster.outcome,
          roster.totalFen,
          roster.lines,
        ])
      }),
      { numRuns: 150 },
    )
  })
})
