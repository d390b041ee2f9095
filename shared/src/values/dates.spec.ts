import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addToMonth,
  chineseDay,
  chineseMonth,
  completeMonths,
  dayOf,
  daysBetween,
  isDay,
  isMonth,
  lastDayOfMonth,
  weekday,
} from './dates.js'

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))

describe('days', () => {
  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020-04-31', false],
    ['2020-4-01', false],
    ['2020-04-01 ', false],
    [20200401, false],
    [null, false],
  ])('knows whether %s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists)
  })

  it('knows months', () => {
    expect([isMonth('2020-12'), isMonth('2020-13'), isMonth('2020-1'), isMonth('2020-12-01')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-15', -13, '2018-12-15'],
  ])('adds months: %s + %i = %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it.each([
    ['2020-01-31', '2020-02-28', 0],
    ['2020-01-31', '2020-02-29', 1],
    ['2019-03-01', '2020-02-29', 11],
    ['2019-03-01', '2020-03-01', 12],
    ['2020-03-01', '2020-02-01', 0],
    ['2020-03-01', '2020-03-01', 0],
  ])('counts complete months from %s to %s: %i', (from, to, months) => {
    expect(completeMonths(from, to)).toBe(months)
  })

  it('counts complete months as the most that fit', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const months = completeMonths(from, to)
        return addMonths(from, months) <= to && addMonths(from, months + 1) > to
      }),
    )
  })

  it('adds and subtracts days alike', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (from, days) => daysBetween(from, addDays(from, days)) === days,
      ),
    )
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01')
  })

  it('knows the end of a month, weekdays and the months after', () => {
    expect([lastDayOfMonth('2020-02'), lastDayOfMonth('2021-02-11'), lastDayOfMonth('2020-12')]).toEqual([
      '2020-02-29',
      '2021-02-28',
      '2020-12-31',
    ])
    expect([weekday('2026-03-02'), weekday('2026-03-08'), weekday('1969-12-31')]).toEqual([1, 7, 3])
    expect(addToMonth('2020-11', 3)).toBe('2021-02')
  })

  it('takes the day in China, whatever the hour elsewhere', () => {
    expect([dayOf(new Date('2020-01-31T15:59:59Z')), dayOf(new Date('2020-01-31T16:00:00Z'))]).toEqual([
      '2020-01-31',
      '2020-02-01',
    ])
  })

  it('writes days as people do', () => {
    expect([chineseDay('2026-03-12'), chineseDay('2026-03-12', true), chineseMonth('2026-03')]).toEqual([
      '3 月 12 日',
      '2026 年 3 月 12 日',
      '2026 年 3 月',
    ])
  })
})
