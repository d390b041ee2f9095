import {
  BUILT_IN_RELEASE,
  BadRelease,
  assess,
  parameterCatalogue,
  prepareRelease,
  type Release,
} from '../index.js'

const release = (
  id: string,
  ...values: { from: string; value: number | string | boolean | null; source: string }[]
): Release => ({ id: 'r', parameters: { [id]: values } })
const trainee = { hours: 33, certificateObtained: true, completedOn: '2020-06-30' }
const badParameter = (given: unknown): string | undefined => {
  try {
    prepareRelease(given as Release)
  } catch (error) {
    return error instanceof BadRelease ? error.parameter : undefined
  }
  return undefined
}

describe('a parameter release', () => {
  it('replaces the value of the same day', () => {
    expect(
      assess(
        'upgrade-training',
        trainee,
        release('upgrade-training.per-day', { from: '2020-02-01', value: 120_00, source: '县文件' }),
      ).amountFen,
    ).toBe(720_00)
  })

  it('adds a value from its day on and leaves the day before alone', () => {
    const more = release('upgrade-training.per-day', { from: '2020-06-30', value: 120_00, source: '县文件' })
    expect(assess('upgrade-training', trainee, more)).toMatchObject({
      amountFen: 720_00,
      parameters: expect.arrayContaining([
        { id: 'upgrade-training.per-day', value: 120_00, from: '2020-06-30', source: '县文件' },
      ]) as unknown,
    })
    expect(assess('upgrade-training', { ...trainee, completedOn: '2020-06-29' }, more).amountFen).toBe(600_00)
  })

  it('ends a scheme from a day with null', () => {
    const ended = release('upgrade-training.per-day', { from: '2021-01-01', value: null, source: '县文件' })
    expect(assess('upgrade-training', { ...trainee, completedOn: '2021-01-01' }, ended).outcome).toBe(
      'not-in-force',
    )
    expect(assess('upgrade-training', { ...trainee, completedOn: '2020-12-31' }, ended).outcome).toBe(
      'eligible',
    )
    const noMore = release('startup-rent.in-force', { from: '2021-01-01', value: false, source: '县文件' })
    expect(
      assess('startup-rent', { entityType: 'self-employed', months: 1, appliedOn: '2021-01-01' }, noMore)
        .outcome,
    ).toBe('not-in-force')
  })

  it('ends one of several rates without ending the others', () => {
    const ended = release('job-seeking.in-province', { from: '2021-01-01', value: null, source: '县文件' })
    const facts = {
      householdRegion: '520121',
      categories: ['relocated'],
      organised: true,
      alreadyGranted: false,
      departedOn: '2021-01-01',
    }
    expect(assess('job-seeking', { ...facts, workRegion: '520102' }, ended).outcome).toBe('not-in-force')
    expect(assess('job-seeking', { ...facts, workRegion: '440306' }, ended).outcome).toBe('eligible')
  })

  it('takes a table and one of three classes, and nothing that only looks like them', () => {
    const months = 'unemployment-benefit.months-by-years'
    const tier = 'unemployment-benefit.wage-tier'
    const given = (id: string, value: unknown): unknown => ({
      id: 'r',
      parameters: { [id]: [{ from: '2021-01-01', value, source: 's' }] },
    })
    for (const value of [
      [[1, 3]],
      [
        [0, 0],
        [1, 24],
      ],
      null,
    ])
      expect(badParameter(given(months, value))).toBeUndefined()
    for (const value of [
      [],
      [[1]],
      [[1, 3, 5]],
      [
        [2, 3],
        [1, 6],
      ],
      [
        [1, 3],
        [1, 6],
      ],
      [[1, 2.5]],
      [['1', 3]],
      [[-1, 3]],
      3,
      '1',
      {},
    ])
      expect([value, badParameter(given(months, value))]).toEqual([value, months])
    expect(badParameter(given(tier, 3))).toBeUndefined()
    for (const value of [0, 4, 1.5, '1', [[1, 3]]])
      expect([value, badParameter(given(tier, value))]).toEqual([value, tier])
  })

  it('takes values in any order', () => {
    const values = [
      { from: '2022-01-01', value: 1_00, source: 's' },
      { from: '2021-01-01', value: 2_00, source: 's' },
    ]
    expect(
      assess(
        'upgrade-training',
        { ...trainee, completedOn: '2021-06-01' },
        release('upgrade-training.per-day', ...values),
      ).amountFen,
    ).toBe(12_00)
  })

  it('may be laid over once for many assessments, and the built-in one changes nothing', () => {
    const book = prepareRelease(
      release('upgrade-training.per-day', { from: '2020-02-01', value: 120_00, source: '县文件' }),
    )
    expect(assess('upgrade-training', trainee, book).amountFen).toBe(720_00)
    expect(assess('upgrade-training', trainee, BUILT_IN_RELEASE)).toEqual(assess('upgrade-training', trainee))
  })

  it.each([
    ['no.such', release('no.such')],
    ['__proto__', JSON.parse('{"id":"r","parameters":{"__proto__":[]}}')],
    [
      'upgrade-training.per-day',
      release('upgrade-training.per-day', { from: '2020-02-01', value: -1, source: 's' }),
    ],
    [
      'upgrade-training.per-day',
      release('upgrade-training.per-day', { from: '2020-02-01', value: 1.5, source: 's' }),
    ],
    [
      'upgrade-training.per-day',
      release('upgrade-training.per-day', { from: '2020-02-30', value: 1, source: 's' }),
    ],
    [
      'upgrade-training.per-day',
      release('upgrade-training.per-day', { from: '2020-02-01', value: 1, source: ' ' }),
    ],
    [
      'upgrade-training.hours-per-day',
      release('upgrade-training.hours-per-day', { from: '2020-02-01', value: 0, source: 's' }),
    ],
    ['epidemic.to', release('epidemic.to', { from: '2020-02-01', value: 20200401, source: 's' })],
    [
      'startup-rent.in-force',
      release('startup-rent.in-force', { from: '2020-02-01', value: 1, source: 's' }),
    ],
    [
      'work-for-training.share',
      release('work-for-training.share', { from: '2020-02-01', value: 33.33333, source: 's' }),
    ],
    ['release', { id: 'r' }],
    ['release', null],
    ['absorption.per-worker', { id: 'r', parameters: { 'absorption.per-worker': 5 } }],
  ])('with a bad %s is refused by name', (id, given) => {
    expect(badParameter(given)).toBe(id)
  })
})

describe('the catalogue of parameters', () => {
  it('has every id that the rules name, with clause, source and ascending days', () => {
    const catalogue = parameterCatalogue()
    const named =
      `job-seeking.in-province job-seeking.out-of-province placement-tracking.per-person placement-service.per-person startup-lump-sum.amount
      startup-lump-sum.months startup-rent.per-month startup-rent.max-months epidemic.from epidemic.to absorption.per-worker absorption.contract-months stable-jobs-refund.ratio
      stable-jobs-refund.ceiling hardship-refund.months hardship-refund.share hardship-refund.average-benefit minimum-wage.tier-1 minimum-wage.tier-2 minimum-wage.tier-3
      unemployment-benefit.share insurance-deferral.max-months onboarding-training.per-day onboarding-training.cap onboarding-training.min-hours onboarding-training.within-months
      upgrade-training.per-day upgrade-training.min-hours upgrade-training.max-hours upgrade-training.hours-per-day certificate.issued-from skill-certificate.junior
      skill-certificate.intermediate skill-certificate.senior skill-certificate.technician skill-certificate.senior-technician special-operation.per-certificate apprenticeship.per-year
      work-for-training.share work-for-training.cap work-for-training.max-months placement-tracking.in-force placement-service.in-force startup-lump-sum.in-force startup-rent.in-force
      startup-loan-priority.in-force`.split(/\s+/)
    expect(named.filter((id) => !catalogue.some((entry) => entry.id === id))).toEqual([])
    for (const { id, clause, values } of catalogue) {
      expect([id, clause]).toEqual([id, expect.stringMatching(/^二（.）\d?$/)])
      expect(values.map((value) => value.from)).toEqual(values.map((value) => value.from).sort())
      expect([id, values.every((value) => value.source.length > 5)]).toEqual([id, true])
    }
  })
})
