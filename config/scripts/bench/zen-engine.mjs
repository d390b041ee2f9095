// The three schemes for GoRules ZEN: one JDM graph a scheme, an expression node between input and output.
import { ZenEngine } from '@gorules/zen-engine'

const wage = (month) => `min([floor((wage${month} * 30 + 50) / 100), 50000])`
const SCHEMES = {
  'job-seeking': {
    eligible: 'poor and organised and outsideCounty and not granted',
    review: 'false',
    amount: 'sameProvince ? 50000 : 100000',
  },
  'upgrade-training': {
    eligible: 'hours >= 30 and certificate',
    review: 'hours > 120',
    amount: 'floor((hours + 3) / 6) * 10000',
  },
  'work-for-training': {
    eligible: '(poor or hard) and (poor ? not agency : insured)',
    review: 'false',
    amount: [1, 2, 3, 4, 5, 6].map(wage).join(' + '),
  },
}

const graph = ({ eligible, review, amount }) => {
  const expressions = [
    [
      'outcome',
      `inForce ? ((${eligible}) ? ((${review}) ? 'review' : 'eligible') : 'ineligible') : 'not-in-force'`,
    ],
    ['amountFen', `$.outcome == 'eligible' ? ${amount} : null`],
  ].map(([key, value]) => ({ id: key, key, value }))
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'sum', name: 'sum', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'sum', type: 'edge' },
      { id: 'b', sourceId: 'sum', targetId: 'out', type: 'edge' },
    ],
  }
}

export function contender() {
  const engine = new ZenEngine()
  const decisions = Object.fromEntries(
    Object.entries(SCHEMES).map(([scheme, rules]) => [
      scheme,
      engine.createDecision(Buffer.from(JSON.stringify(graph(rules)))),
    ]),
  )
  return {
    name: '@gorules/zen-engine',
    async assess(input) {
      const { result } = await decisions[input.scheme].evaluate(input)
      return { outcome: result.outcome, amountFen: result.amountFen ?? null }
    },
  }
}
