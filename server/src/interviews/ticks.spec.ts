import { plusMinutes, readSlots, ticksOf } from './ticks.js'

const NOW = '2026-03-02T01:00:00.000Z'

describe('five-minute steps', () => {
  it('gives one step for five minutes and six for half an hour', () => {
    expect(ticksOf(NOW, 5)).toHaveLength(1)
    expect(ticksOf(NOW, 30)).toHaveLength(6)
  })

  it('lets one interview begin the moment another ends', () => {
    const first = ticksOf(NOW, 30)
    expect(first).not.toContain(ticksOf(plusMinutes(NOW, 30), 5)[0])
    expect(first).toContain(ticksOf(plusMinutes(NOW, 25), 5)[0])
  })
})

describe('times on offer', () => {
  it('are put in order, once each, whatever offset they were written with', () => {
    expect(
      readSlots(['2026-03-02T11:00:00+08:00', '2026-03-02T02:00:00Z', '2026-03-02T03:00:00Z'], NOW),
    ).toEqual({
      slots: ['2026-03-02T02:00:00.000Z', '2026-03-02T03:00:00.000Z'],
    })
  })

  it.each([
    ['2026-03-02T02:03:00Z', '时间应为整 5 分钟'],
    ['2026-03-02T02:00:01Z', '时间应为整 5 分钟'],
    ['2026-03-02T01:00:00Z', '时间已经过了，请给将来的时间'],
    ['2026-05-31T01:05:00Z', '时间太远，请在 90 天以内'],
  ])('refuse %s: %s', (slot, message) => {
    expect(readSlots([slot], NOW)).toEqual({ faults: [{ path: 'slots.0', message }] })
  })

  it('may be the next five minutes and exactly ninety days ahead', () => {
    expect(readSlots(['2026-03-02T01:05:00Z', '2026-05-31T01:00:00Z'], NOW)).toHaveProperty('slots.length', 2)
  })
})
