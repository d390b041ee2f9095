// The three schemes for json-rules-engine: conditions as its rules, amounts as calculated facts.
import { Engine } from 'json-rules-engine'

const is = (fact, value = true) => ({ fact, operator: 'equal', value })
const rule = (name, conditions) => ({ conditions, event: { type: name } })

const CHECKS = {
  'job-seeking': [
    ['category', { all: [is('poor')] }],
    ['organised', { all: [is('organised')] }],
    ['outside-county', { all: [is('outsideCounty')] }],
    ['first-time', { all: [is('granted', false)] }],
  ],
  'upgrade-training': [
    ['hours', { all: [{ fact: 'hours', operator: 'greaterThanInclusive', value: 30 }] }],
    ['certificate', { all: [is('certificate')] }],
  ],
  'work-for-training': [
    ['category', { any: [is('poor'), is('hard')] }],
    [
      'employer',
      { any: [{ all: [is('poor'), is('agency', false)] }, { all: [is('poor', false), is('insured')] }] },
    ],
  ],
}
const AMOUNTS = {
  'job-seeking': async (_, almanac) => ((await almanac.factValue('sameProvince')) ? 50_000 : 100_000),
  'upgrade-training': async (_, almanac) => Math.floor(((await almanac.factValue('hours')) + 3) / 6) * 10_000,
  'work-for-training': async (_, almanac) => {
    let total = 0
    for (let month = 1; month <= 6; month++)
      total += Math.min(Math.floor(((await almanac.factValue(`wage${month}`)) * 30 + 50) / 100), 50_000)
    return total
  },
}

export function contender() {
  const engines = Object.fromEntries(
    Object.entries(CHECKS).map(([scheme, checks]) => {
      const engine = new Engine([
        rule('in-force', { all: [is('inForce')] }),
        ...checks.map(([name, conditions]) => rule(name, conditions)),
        ...(scheme === 'upgrade-training'
          ? [rule('review', { all: [{ fact: 'hours', operator: 'greaterThan', value: 120 }] })]
          : []),
      ])
      engine.addFact('amountFen', AMOUNTS[scheme])
      return [scheme, engine]
    }),
  )
  return {
    name: 'json-rules-engine',
    async assess(input) {
      const { events, almanac } = await engines[input.scheme].run(input)
      const held = new Set(events.map((event) => event.type))
      if (!held.has('in-force')) return { outcome: 'not-in-force', amountFen: null }
      if (CHECKS[input.scheme].some(([name]) => !held.has(name)))
        return { outcome: 'ineligible', amountFen: null }
      if (held.has('review')) return { outcome: 'review', amountFen: null }
      return { outcome: 'eligible', amountFen: await almanac.factValue('amountFen') }
    },
  }
}
