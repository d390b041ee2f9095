import { dueAfterCorrection, dueOn, isLate, stageLines } from './claim-clock.js'

const LIMITS = { acceptance: 3, review: 5, approval: 3, notice: 5, payment: 5 }

describe('the clock of a claim', () => {
  it('counts working days and leaves out weekends and holidays', () => {
    expect(dueOn('submitted', '2020-06-15', LIMITS)).toBe('2020-06-18')
    // Dragon boat festival 25–27 June 2020, and Sunday 28 June is a make-up working day.
    expect(dueOn('submitted', '2020-06-23', LIMITS)).toBe('2020-06-29')
    expect(dueOn('submitted', '2020-06-22', LIMITS)).toBe('2020-06-28')
    // National day and mid-autumn 1–8 October 2020; Saturday 10 October is worked.
    expect(dueOn('accepted', '2020-09-28', LIMITS)).toBe('2020-10-12')
  })

  it('does not run for a draft, a correction or a claim that is over', () => {
    for (const status of ['draft', 'correction', 'rejected', 'withdrawn', 'paid'] as const)
      expect(dueOn(status, '2020-06-15', LIMITS)).toBeNull()
  })

  it('gives a desk the days it had left, and one at the least', () => {
    expect(dueAfterCorrection('2020-06-15', 2)).toBe('2020-06-17')
    expect(dueAfterCorrection('2020-06-15', 0)).toBe('2020-06-16')
  })

  it('is late the day after the due day, not on it', () => {
    expect(isLate({ dueOn: '2020-06-18' }, '2020-06-18')).toBe(false)
    expect(isLate({ dueOn: '2020-06-18' }, '2020-06-19')).toBe(true)
    expect(isLate({ dueOn: null }, '2020-06-19')).toBe(false)
  })

  it('draws what is done, what is under way and when the rest is to be expected', () => {
    const history = [
      { action: 'submit', at: '2020-06-15T01:00:00.000Z' },
      { action: 'accept', at: '2020-06-16T17:00:00.000Z' },
    ]
    const lines = stageLines({ status: 'accepted', returnedFrom: null, dueOn: '2020-06-24' }, history, LIMITS)
    // The acceptance at 01:00 on 17 June in China.
    expect(lines.map((line) => [line.id, line.state, line.on])).toEqual([
      ['application', 'done', '2020-06-15'],
      ['acceptance', 'done', '2020-06-17'],
      ['review', 'now', '2020-06-24'],
      ['approval', 'ahead', '2020-06-30'],
      ['notice', 'ahead', '2020-07-07'],
      ['payment', 'ahead', '2020-07-14'],
    ])
  })

  it('promises no dates while it stands still', () => {
    const lines = stageLines(
      { status: 'correction', returnedFrom: 'accepted', dueOn: null },
      [{ action: 'submit', at: '2020-06-15T01:00:00.000Z' }],
      LIMITS,
    )
    expect(lines[2]).toEqual({ id: 'review', title: '初审', state: 'now', on: null })
    expect(lines[3]).toMatchObject({ state: 'ahead', on: null })
  })
})
