import { assess, assessRoster, type EarlierGrant } from '../index.js'

const grant = (scheme: EarlierGrant['scheme'], more: Partial<EarlierGrant> = {}): EarlierGrant => ({
  scheme,
  subject: 'one',
  claimReference: 'KY-2026-0007',
  grantedOn: '2020-04-01',
  ...more,
})
const check = (answer: { checks: { id: string; answer: string; says: string; clause: string }[] }) =>
  answer.checks.find((one) => one.id === 'not-combined')

describe('not-combined', () => {
  const refund = { insured: true, pledgedNoLayoffs: true, lastYearPremiumFen: 100, appliedOn: '2020-06-01' }

  it('is there only when earlier grants were looked up', () => {
    expect(check(assess('stable-jobs-refund', refund))).toBeUndefined()
    expect(check(assess('stable-jobs-refund', refund, undefined, []))).toMatchObject({
      answer: 'yes',
      clause: '二（六）',
    })
  })

  it('lets an enterprise take one refund a year and names the claim in the way', () => {
    const answer = assess('stable-jobs-refund', refund, undefined, [grant('hardship-refund')])
    expect(answer).toMatchObject({ outcome: 'ineligible', failed: ['not-combined'] })
    expect(check(answer)?.says).toContain('KY-2026-0007')
    expect(
      assess('stable-jobs-refund', refund, undefined, [grant('hardship-refund', { grantedOn: '2019-12-31' })])
        .outcome,
    ).toBe('eligible')
    expect(assess('stable-jobs-refund', refund, undefined, [grant('job-seeking')]).outcome).toBe('eligible')
  })

  it('does not know as long as the year is not known', () => {
    const { appliedOn: _unknown, ...undated } = refund
    const answer = assess('stable-jobs-refund', undated, undefined, [grant('hardship-refund')])
    expect([check(answer)?.answer, answer.outcome, answer.missing]).toEqual([
      'unknown',
      'unknown',
      ['appliedOn'],
    ])
  })

  it('pays a person once, another person again', () => {
    const facts = {
      householdRegion: '520121',
      workRegion: '440306',
      categories: ['relocated'],
      organised: true,
      alreadyGranted: false,
      departedOn: '2020-06-01',
    }
    expect(
      assess('job-seeking', facts, undefined, [grant('job-seeking')], { subject: 'one' }).failed,
    ).toEqual(['not-combined'])
    expect(assess('job-seeking', facts, undefined, [grant('job-seeking')], { subject: 'two' }).outcome).toBe(
      'eligible',
    )
  })

  it('pays a certificate once, whoever claims it', () => {
    const facts = { count: 1, issuedOn: '2020-05-01', alreadyGranted: false, appliedOn: '2020-06-01' }
    const earlier = [grant('special-operation', { certificate: 'T520121' })]
    expect(
      assess('special-operation', facts, undefined, earlier, { subject: 'two', certificate: 'T520121' })
        .failed,
    ).toEqual(['not-combined'])
    expect(
      assess('special-operation', facts, undefined, earlier, { subject: 'one', certificate: 'T520122' })
        .outcome,
    ).toBe('eligible')
  })

  it('pays a worker and month of work-for-training once, line by line', () => {
    const workers = [1, 2].map(() => ({ categories: ['relocated'], monthlyWagesFen: [1500_00] }))
    const keys = [
      { subject: 'one', months: ['2020-05'] },
      { subject: 'two', months: ['2020-05'] },
    ]
    const earlier = [grant('work-for-training', { months: ['2020-04', '2020-05'] })]
    expect(
      assessRoster(
        'work-for-training',
        { entityType: 'enterprise', appliedOn: '2020-06-01' },
        workers,
        undefined,
        earlier,
        keys,
      ),
    ).toMatchObject({
      outcome: 'eligible',
      totalFen: 450_00,
      lines: [{ failed: ['not-combined'] }, { outcome: 'eligible' }],
    })
  })

  it('pays the same training hours once under either training subsidy', () => {
    const facts = { hours: 30, certificateObtained: true, completedOn: '2020-06-01' }
    const earlier = [grant('onboarding-training', { hoursKey: 'course-7' })]
    expect(
      assess('upgrade-training', facts, undefined, earlier, { subject: 'one', hoursKey: 'course-7' }).failed,
    ).toEqual(['not-combined'])
    expect(
      assess('upgrade-training', facts, undefined, earlier, { subject: 'one', hoursKey: 'course-8' }).outcome,
    ).toBe('eligible')
  })
})
