import { chineseTime } from './chinese-time.js'
import { beforeQuiet, remindersFor } from './reminders.js'

const china = (text: string): string => new Date(`${text}+08:00`).toISOString()

describe('quiet hours', () => {
  it.each([
    ['2026-03-12T07:00:00', '2026-03-12T07:00:00'],
    ['2026-03-12T06:59:00', '2026-03-11T20:59:00'],
    ['2026-03-12T00:00:00', '2026-03-11T20:59:00'],
    ['2026-03-12T20:59:00', '2026-03-12T20:59:00'],
    ['2026-03-12T21:00:00', '2026-03-12T20:59:00'],
    ['2026-03-12T23:55:00', '2026-03-12T20:59:00'],
  ])('move %s to %s', (from, to) => {
    expect(beforeQuiet(china(from))).toBe(china(to))
  })
})

describe('reminders', () => {
  it('go out one day and one hour before', () => {
    expect(remindersFor(china('2026-03-12T14:30:00'), china('2026-03-10T09:00:00'))).toEqual([
      { lead: 'day', at: china('2026-03-11T14:30:00') },
      { lead: 'hour', at: china('2026-03-12T13:30:00') },
    ])
  })

  it('for an early interview go out the evening before', () => {
    expect(remindersFor(china('2026-03-12T07:30:00'), china('2026-03-10T09:00:00'))).toEqual([
      { lead: 'day', at: china('2026-03-11T07:30:00') },
      { lead: 'hour', at: china('2026-03-11T20:59:00') },
    ])
  })

  it('that are past when the time is agreed are left out', () => {
    expect(
      remindersFor(china('2026-03-12T14:30:00'), china('2026-03-12T09:00:00')).map(({ lead }) => lead),
    ).toEqual(['hour'])
    expect(remindersFor(china('2026-03-12T14:30:00'), china('2026-03-12T14:00:00'))).toEqual([])
  })
})

describe('a time as people say it', () => {
  it.each([
    ['2026-03-12T14:30:00', '3 月 12 日（周四）下午 2:30'],
    ['2026-03-12T08:05:00', '3 月 12 日（周四）早上 8:05'],
    ['2026-03-12T12:00:00', '3 月 12 日（周四）中午 12:00'],
    ['2026-03-13T00:00:00', '3 月 13 日（周五）凌晨 0:00'],
    ['2026-03-13T19:00:00', '3 月 13 日（周五）晚上 7:00'],
  ])('%s is %s', (at, said) => {
    expect(chineseTime(china(at))).toBe(said)
  })
})
