import { instantOf, suggestions, withTime } from './moments'

describe('times on offer', () => {
  it('reads a day and a time as China time', () => {
    expect(instantOf('2026-11-25', '10:05')).toBe('2026-11-25T02:05:00.000Z')
  })
  it('suggests only times at least two hours ahead', () => {
    const evening = Date.parse('2026-11-24T14:30:00+08:00')
    expect(suggestions(evening).map(({ label }) => label)).toEqual([
      '明天上午 10 点',
      '明天下午 3 点',
      '后天上午 10 点',
      '后天下午 3 点',
    ])
    const early = Date.parse('2026-11-24T07:00:00+08:00')
    expect(suggestions(early)[0]).toEqual({ label: '今天上午 10 点', instant: '2026-11-24T02:00:00.000Z' })
  })
  it('keeps times in order and each once', () => {
    expect(withTime(['b', 'c'], 'a')).toEqual(['a', 'b', 'c'])
    expect(withTime(['a'], 'a')).toEqual(['a'])
  })
})
