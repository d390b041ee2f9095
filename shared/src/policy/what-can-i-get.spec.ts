import { enquire, measureQuestions } from './questions/measure.js'
import { questionsFor, schemesFor, whatCanIGet, type Answers, type Findings } from './what-can-i-get.js'
import { SCHEMES } from './index.js'

const today = '2026-03-02'
const person = (answers: Answers, known = {}): Findings =>
  whatCanIGet({ audience: 'person', answers, today, known: { minimumWageTier: 3, ...known } })
const finding = (findings: Findings, scheme: string) => findings.findings.find((one) => one.scheme === scheme)

describe('what can I get', () => {
  it('asks a person at most eight questions and a firm at most ten', () => {
    const people = measureQuestions('person', 60)
    const firms = measureQuestions('firm', 40)
    expect(people.worst).toBeLessThanOrEqual(8)
    expect(firms.worst).toBeLessThanOrEqual(10)
    expect(people.median).toBeLessThanOrEqual(7)
    expect(firms.median).toBeLessThanOrEqual(9)
  })

  it('covers every scheme for somebody', () => {
    expect(new Set([...schemesFor('person'), ...schemesFor('firm')].map((scheme) => scheme.id))).toEqual(
      new Set(SCHEMES.map((scheme) => scheme.id)),
    )
  })

  it('tells a relocated worker who was taken to another province what to expect', () => {
    const found = person({ situation: 'relocated', away: 'out-of-province-organised', 'granted-before': [] })
    expect(finding(found, 'job-seeking')).toMatchObject({
      verdict: 'can',
      amountFen: 1000_00,
      says: '预计可领 1,000 元',
    })
    expect(found.findings[0]?.scheme).toBe('job-seeking')
  })

  it('says no with the reason, and what else there is', () => {
    const found = person({ situation: 'other', contribution: 'over-10' })
    expect(finding(found, 'job-seeking')).toMatchObject({
      verdict: 'cannot',
      says: '不符合：要求是建档立卡贫困劳动力或易地扶贫搬迁劳动力',
      instead: ['unemployment-benefit'],
    })
    expect(finding(found, 'unemployment-benefit')).toMatchObject({
      verdict: 'can',
      amountFen: 1701_00,
      says: '预计每月可领 1,701 元，最多领 24 个月',
    })
  })

  it('says what must still happen and until when', () => {
    const found = person({ business: 'shop-new', 'granted-before': [] })
    expect(finding(found, 'startup-lump-sum')).toMatchObject({ verdict: 'later', until: '2026-09-02' })
    expect(
      finding(person({ situation: 'relocated', away: 'home', 'granted-before': [] }), 'job-seeking')?.verdict,
    ).toBe('later')
    expect(finding(person({ certificate: 'none' }), 'special-operation')?.verdict).toBe('later')
  })

  it('takes "I do not know" for an answer and does not ask again', () => {
    const found = person({ situation: 'unknown' })
    expect(finding(found, 'job-seeking')?.verdict).toBe('unsure')
    expect(found.next?.id).not.toBe('situation')
  })

  it('does not ask what is on record', () => {
    const answers = enquire('person', today, (question) =>
      question.kind === 'many' ? [] : (question.choices[0]?.value ?? 'unknown'),
    )
    expect(Object.keys(answers)).toContain('situation')
    let asked: Answers = {}
    for (
      let { next } = person(asked, { categories: ['rural-labourer'] });
      next !== null;
      { next } = person(asked, { categories: ['rural-labourer'] })
    ) {
      expect(['situation', 'away']).not.toContain(next.id)
      asked = { ...asked, [next.id]: next.kind === 'many' ? [] : (next.choices[0]?.value ?? '') }
    }
  })

  it('marks amounts that rest on a range as estimates and names the worker they are for', () => {
    const found = whatCanIGet({
      audience: 'firm',
      today,
      answers: { kind: 'small', insured: 'pledge', premium: '1-5', training: ['upgrade-training'] },
    })
    expect(finding(found, 'stable-jobs-refund')).toMatchObject({
      verdict: 'can',
      estimate: true,
      amountFen: 30_000_00,
    })
    expect(finding(found, 'upgrade-training')).toMatchObject({
      verdict: 'can',
      estimate: true,
      per: '每人',
      amountFen: 1000_00,
    })
  })

  it('has a choice to tap for everything it asks', () => {
    for (const question of [...questionsFor('person'), ...questionsFor('firm')])
      expect(question.choices.length).toBeGreaterThanOrEqual(2)
  })
})
