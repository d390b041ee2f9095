import { SCHEMES, schemeById } from '@wengang/shared/policy/index'
import { Screener } from './screener.js'

const release = { id: 'test', parameters: {} }
const POOR = { householdRegion: '520121', categories: ['registered-poor'] }

describe('the screener', () => {
  const screener = new Screener([schemeById('job-seeking')], release, '2020-06-15')

  it('finds who holds the category and says what is still to be confirmed', () => {
    const [found] = screener.findings({ facts: POOR, granted: [] })
    expect(found).toMatchObject({ scheme: 'job-seeking', outcome: 'unknown', amountFen: null })
    expect(found?.reasons).toEqual([
      '是建档立卡贫困劳动力或易地扶贫搬迁劳动力',
      expect.stringContaining('还要确认：'),
    ])
  })

  it('passes over who cannot get it, whoever has had it, and of whom nothing is known', () => {
    expect(screener.findings({ facts: { ...POOR, categories: [] }, granted: [] })).toEqual([])
    expect(screener.findings({ facts: POOR, granted: ['job-seeking'] })).toEqual([])
    expect(screener.findings({ facts: { householdRegion: '520121' }, granted: [] })).toEqual([])
  })

  it('names the amount when the records say everything', () => {
    const facts = { ...POOR, organised: true, workRegion: '440306', departedOn: '2020-03-05' }
    expect(screener.findings({ facts, granted: [] })).toEqual([
      expect.objectContaining({ outcome: 'eligible', amountFen: 100_000 }),
    ])
  })

  it('never takes the empty record for a finding, whatever the scheme', () => {
    expect(new Screener(SCHEMES, release, '2020-06-15').findings({ facts: {}, granted: [] })).toEqual([])
  })
})
