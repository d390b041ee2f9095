import { enquire, measureQuestions } from './questions/measure.js'
import {
  certainFacts,
  questionsFor,
  schemesFor,
  whatCanIGet,
  type Answers,
  type Findings,
} from './what-can-i-get.js'
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
    const found = person({ situation: 'other', job: 'registered', contribution: '10' })
    expect(finding(found, 'job-seeking')).toMatchObject({
      verdict: 'cannot',
      says: '不符合：要求是建档立卡贫困劳动力或易地扶贫搬迁劳动力',
      instead: ['unemployment-benefit'],
    })
    expect(finding(found, 'unemployment-benefit')).toMatchObject({
      verdict: 'can',
      amountFen: 1701_00,
      says: '预计每月可领 1,701 元，最长 24 个月',
    })
  })

  it('says what must still happen and until when', () => {
    const found = person({ business: 'new-own', 'granted-before': [] })
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

  it('says 可以领 only when nothing is unknown, and else what it still depends on', () => {
    const lost = { job: 'unknown', contribution: '5' }
    expect(finding(person(lost), 'unemployment-benefit')).toMatchObject({
      verdict: 'unsure',
      amountFen: null,
      says: '可能可以，还要看非本人意愿失业、已办失业登记',
    })
    expect(finding(person({ ...lost, job: 'unregistered' }), 'unemployment-benefit')).toMatchObject({
      verdict: 'review',
      says: '条件符合。还没有办失业登记，可以先申请，领第一个月之前补办',
    })
    expect(finding(person({ ...lost, job: 'own' }), 'unemployment-benefit')?.verdict).toBe('cannot')
    expect(finding(person({ ...lost, job: 'working' }), 'unemployment-benefit')?.verdict).toBe('later')
  })

  it('goes on asking what could still decide after 「不清楚」', () => {
    let answers: Answers = { situation: 'unknown' }
    const asked: string[] = []
    for (let { next } = person(answers); next !== null; { next } = person(answers)) {
      asked.push(next.id)
      answers = { ...answers, [next.id]: 'unknown' }
    }
    // Having had it before, or having gone alone, would each decide, whatever kind of household it is.
    expect(asked).toEqual(expect.arrayContaining(['away', 'granted-before', 'job', 'contribution']))
    expect(finding(person({ situation: 'unknown', away: 'in-province-alone' }), 'job-seeking')?.verdict).toBe(
      'later',
    )
  })

  it('does not ask what could not decide any more', () => {
    const { next } = person(
      { situation: 'other', business: 'none', job: 'working', certificate: 'none', epidemic: 'no' },
      {},
    )
    expect(next).toBeNull()
  })

  it('hands the answers on to the forms, without those that only stand for something', () => {
    const answers: Answers = {
      situation: 'relocated',
      away: 'out-of-province-organised',
      business: 'year-rented',
      job: 'unregistered',
      contribution: '5',
      certificate: 'two',
      'granted-before': ['job-seeking'],
    }
    expect(certainFacts({ audience: 'person', answers, today })).toEqual({
      facts: {
        categories: ['relocated'],
        organised: true,
        involuntaryJobLoss: true,
        registeredUnemployed: false,
      },
      factsFor: {
        'job-seeking': { alreadyGranted: true },
        'startup-lump-sum': { alreadyGranted: false },
        'special-operation': { count: 2, alreadyGranted: false },
      },
    })
    expect(certainFacts({ audience: 'person', answers: { contribution: 'none' }, today }).facts).toEqual({
      contributionMonths: 0,
    })
    expect(
      certainFacts({ audience: 'firm', answers: { kind: 'medium', insured: 'layoffs', training: [] }, today })
        .facts,
    ).toEqual({ entityType: 'enterprise', enterpriseSize: 'medium', insured: true, pledgedNoLayoffs: false })
    expect(certainFacts({ audience: 'person', answers: { situation: 'unknown' }, today }).facts).toEqual({})
  })

  it('does not ask again what a form was told', () => {
    const told = whatCanIGet({
      audience: 'person',
      today,
      answers: {},
      known: {
        minimumWageTier: 3,
        involuntaryJobLoss: true,
        registeredUnemployed: true,
        contributionMonths: 60,
      },
      knownFor: { 'special-operation': { alreadyGranted: true } },
    })
    expect(finding(told, 'unemployment-benefit')?.verdict).toBe('can')
    expect(finding(told, 'special-operation')?.verdict).toBe('cannot')
    expect(['job', 'contribution', 'certificate']).not.toContain(told.next?.id)
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

  it('does not take "another county" for the same one because a hire in this county is on record', () => {
    const answers = { situation: 'relocated', away: 'in-province-organised', 'granted-before': [] }
    expect(finding(person(answers, { workRegion: '520121' }), 'job-seeking')).toMatchObject({
      verdict: 'can',
      amountFen: 500_00,
    })
    expect(
      finding(person(answers, { workRegion: '520121', householdRegion: '520121' }), 'job-seeking'),
    ).toMatchObject({ verdict: 'later' })
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
