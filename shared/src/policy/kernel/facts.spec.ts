import fc from 'fast-check'
import { BadFacts, FACTS, FACT_KEYS, SCHEMES, assess, assessRoster, schemeById } from '../index.js'

const faultOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
const badFact = (facts: Record<string, unknown>): string | undefined => {
  const fault = faultOf(() => assess('job-seeking', facts))
  return fault instanceof BadFacts ? fault.fact : undefined
}

describe('facts from outside', () => {
  it.each([
    ['hours', 1.5],
    ['hours', -1],
    ['hours', '33'],
    ['hours', NaN],
    ['hours', Infinity],
    ['lastYearPremiumFen', -1],
    ['hours', 1_000_001],
    ['lastYearPremiumFen', 100_000_000_001],
    ['monthlyWagesFen', [100_000_000_001]],
    ['monthlyDueFen', { pension: 100_000_000_001 }],
    ['involuntaryJobLoss', '否'],
    ['organised', 'true'],
    ['organised', 1],
    ['organised', null],
    ['categories', ['poor']],
    ['categories', 'relocated'],
    ['categories', [null]],
    ['departedOn', '2020-02-30'],
    ['departedOn', '2020-2-3'],
    ['departedOn', 20200301],
    ['workRegion', '5201'],
    ['workRegion', '990121'],
    ['workRegion', 520121],
    ['entityType', 'shop'],
    ['minimumWageTier', 4],
    ['minimumWageTier', '1'],
    ['monthlyWagesFen', [1, -1]],
    ['monthlyWagesFen', [1.5]],
    ['monthlyWagesFen', 3],
    ['startMonth', '2020-13'],
    ['closures', [{ from: '2020-02-02', to: '2020-02-01' }]],
    ['closures', [{ from: '2020-02-02' }]],
    ['closures', {}],
    ['monthlyDueFen', { pension: -1 }],
    ['monthlyDueFen', { housing: 1 }],
    ['monthlyDueFen', []],
    ['level', 'toString'],
    ['insurances', ['__proto__']],
  ])('refuses %s = %j and names it', (key, value) => {
    expect(badFact({ [key]: value })).toBe(key)
    expect((faultOf(() => assess('job-seeking', { [key]: value })) as BadFacts).message).toContain(key)
  })

  it.each([
    ['hours', 1_000_000],
    ['contractMonths', 1_000_000],
    ['lastYearPremiumFen', 100_000_000_000],
    ['monthlyWagesFen', [100_000_000_000]],
  ])('still answers %s = %j, the most that is of its type', (key, value) => {
    expect(badFact({ [key]: value })).toBeUndefined()
  })

  it('ignores keys that are not facts, and what a prototype carries', () => {
    const inherited = Object.create({ organised: false }) as Record<string, unknown>
    expect(assess('job-seeking', inherited).failed).toEqual([])
    const hostile = JSON.parse(
      '{"__proto__": {"organised": false}, "constructor": 1, "toString": 2, "nothing": null}',
    ) as Record<string, unknown>
    expect(assess('job-seeking', hostile).failed).toEqual([])
    expect(({} as Record<string, unknown>).organised).toBeUndefined()
  })

  it('is not moved by a polluted Object prototype', () => {
    const clean = assess('upgrade-training', { hours: 33 })
    Object.defineProperty(Object.prototype, 'certificateObtained', { value: true, configurable: true })
    try {
      expect(assess('upgrade-training', { hours: 33 })).toEqual(clean)
    } finally {
      delete (Object.prototype as Record<string, unknown>).certificateObtained
    }
  })

  it.each([[null], [[]], ['facts'], [undefined]])('refuses facts that are no object: %j', (facts) => {
    expect(faultOf(() => assess('job-seeking', facts as unknown as Record<string, unknown>))).toBeInstanceOf(
      BadFacts,
    )
  })

  it('refuses an unknown scheme, also one that Object knows', () => {
    for (const id of ['x', '__proto__', 'constructor'])
      expect(faultOf(() => schemeById(id))).toMatchObject({ fact: 'scheme' })
  })

  it('names the roster line of a bad fact', () => {
    expect(faultOf(() => assessRoster('absorption', {}, [{}, { contractMonths: -1 }]))).toMatchObject({
      fact: 'contractMonths',
      line: 1,
      message: expect.stringContaining('第 2 人') as unknown,
    })
    expect(faultOf(() => assessRoster('absorption', {}, 'x' as unknown as []))).toMatchObject({
      fact: 'workers',
    })
  })

  it('never does anything but answer or refuse, whatever JSON comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMES),
        fc.dictionary(fc.constantFrom(...FACT_KEYS, '__proto__', 'x'), fc.jsonValue()),
        (scheme, facts) => {
          const fault = faultOf(() => assess(scheme.id, facts))
          return fault === undefined || fault instanceof BadFacts
        },
      ),
      { numRuns: 500 },
    )
  })

  it('asks every fact in words', () => {
    for (const key of FACT_KEYS)
      expect([key, FACTS[key].ask.length > 3, FACTS[key].key]).toEqual([key, true, key])
  })
})
