import { HOLIDAYS } from './holidays.js'
import { isDay, weekday } from './dates.js'
import { addWorkingDays, isEstimated, isWorkingDay, workingDaysBetween } from './working-days.js'

describe('working days', () => {
  it.each([
    ['2026-03-02', true],
    ['2026-03-07', false],
    ['2026-02-16', false],
    ['2026-02-14', true],
    ['2026-10-10', true],
    ['2020-01-31', false],
    ['2020-02-03', true],
    ['2025-10-08', false],
    ['2027-03-01', true],
    ['2027-03-06', false],
    ['2027-01-01', false],
    ['2027-01-04', true],
    ['2029-04-30', true],
    ['2029-05-01', false],
    ['2029-05-02', false],
    ['2029-05-03', true],
    ['2027-09-30', true],
    ['2027-10-01', false],
    ['2027-10-04', true],
    ['2029-10-02', false],
    ['2029-10-03', false],
    ['2029-10-04', true],
  ])('%s is one: %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  it('skips weekends and holidays and counts make-up days', () => {
    expect(addWorkingDays('2026-03-06', 1)).toBe('2026-03-09')
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-14')
    expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-24')
    expect(addWorkingDays('2026-09-30', 5)).toBe('2026-10-13')
    expect(addWorkingDays('2026-03-09', -1)).toBe('2026-03-06')
    expect([addWorkingDays('2026-03-02', 0), addWorkingDays('2026-03-07', 0)]).toEqual([
      '2026-03-02',
      '2026-03-09',
    ])
  })

  it('says which days rest on the days fixed by law alone', () => {
    expect([isEstimated('2026-12-31'), isEstimated('2027-01-01')]).toEqual([false, true])
    expect(addWorkingDays('2026-12-31', 1)).toBe('2027-01-04')
  })

  it('counts back what it added', () => {
    for (const count of [1, 5, 15, 60])
      expect(workingDaysBetween('2026-01-30', addWorkingDays('2026-01-30', count))).toBe(count)
    expect(workingDaysBetween('2026-03-02', '2026-03-01')).toBe(0)
  })

  it('lists weekdays off and weekend days worked, all of them real', () => {
    for (const [year, { off, worked }] of Object.entries(HOLIDAYS)) {
      const days = (text: string) =>
        text.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`)
      expect(days(off).filter((day) => !isDay(day) || weekday(day) > 5)).toEqual([])
      expect(days(worked).filter((day) => !isDay(day) || weekday(day) <= 5)).toEqual([])
    }
  })
})
