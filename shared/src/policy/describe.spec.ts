import { describe as page } from './describe.js'
import { factInWords, valueInWords } from './in-words.js'
import { SCHEMES } from './index.js'

describe('a scheme page', () => {
  it.each(SCHEMES.map((scheme) => [scheme.id]))(
    'of %s has conditions with clauses, materials and an example whose answer is known',
    (id) => {
      const made = page(id)
      expect(made.conditions.length).toBeGreaterThan(0)
      for (const condition of made.conditions) expect(condition.clause).toMatch(/^(二（.）|《.+》第.+条)/)
      expect(made.materials.every((material) => material.documents.length > 0)).toBe(true)
      expect(made.examples.length).toBeGreaterThan(0)
      for (const example of made.examples) {
        expect(['eligible', 'review', 'ineligible']).toContain(example.answer.outcome)
        expect(example.facts.length + example.workers.length).toBeGreaterThan(0)
      }
    },
  )

  it('shows every dated value with its source, and that the plan leaves one open', () => {
    const refund = page('stable-jobs-refund')
    expect(refund.rates[0]?.values.map((value) => `${value.from} ${value.says}`)).toEqual([
      '2019-01-01 50%',
      '2020-02-01 100%',
    ])
    expect(page('placement-tracking').rates).toEqual([
      expect.objectContaining({ id: 'placement-tracking.per-person', values: [] }),
    ])
  })

  it('follows a release', () => {
    const release = {
      id: 'r',
      parameters: {
        'placement-tracking.per-person': [{ from: '2020-02-01', value: 400_00, source: '县文件' }],
      },
    }
    expect(page('placement-tracking', release).examples[0]?.answer).toMatchObject({
      outcome: 'eligible',
      amountFen: 4800_00,
    })
  })

  it('says facts and values in words', () => {
    expect(factInWords('categories', ['registered-poor'])).toBe('建档立卡户（脱贫户）')
    expect(factInWords('closures', [{ from: '2020-01-01', to: '2020-01-31' }])).toBe(
      '2020 年 1 月 1 日至2020 年 1 月 31 日',
    )
    expect(factInWords('lastYearPremiumFen', 1_234_50)).toBe('1,234.5 元')
    expect(factInWords('monthlyDueFen', { pension: 100_00 })).toBe('养老保险 100 元')
    expect(factInWords('workRegion', '520121', () => '开阳县')).toBe('开阳县')
    expect(factInWords('involuntaryJobLoss', false)).toBe('自己不干的')
    expect(valueInWords('tier', 1)).toBe('一类区')
    expect(
      valueInWords('table', [
        [1, 3],
        [5, 18],
      ]),
    ).toBe('满 1 年 3 个月，满 5 年 18 个月')
    expect(valueInWords('percent', 90)).toBe('90%')
    expect(valueInWords('fen', null)).toBe('停止执行')
  })
})
