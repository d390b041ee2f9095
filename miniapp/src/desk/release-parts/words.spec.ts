import { readValue, typedValue } from './words'

describe('the value of a parameter as it is typed', () => {
  it('takes money in yuan and keeps fen', () =>
    expect([readValue('fen', '500'), typedValue('fen', 50_000)]).toEqual([50_000, '500']))
  it('takes a percentage with up to four decimals', () =>
    expect([readValue('percent', '12.5'), readValue('percent', '12.55555')]).toEqual([12.5, null]))
  it('takes a table step by step and nothing half read', () =>
    expect([
      readValue('table', '满1年3个月，满 2 年 6 个月'),
      readValue('table', '1 3，5 18'),
      readValue('table', '1年3个月，以后再定'),
      readValue('table', ''),
    ]).toEqual([
      [
        [1, 3],
        [2, 6],
      ],
      [
        [1, 3],
        [5, 18],
      ],
      null,
      null,
    ]))
  it('takes one of three classes', () =>
    expect([readValue('tier', '1'), readValue('tier', '4')]).toEqual([1, null]))
  it('takes only whole months', () =>
    expect([readValue('months', '12'), readValue('months', '1.5'), readValue('months', '')]).toEqual([
      12,
      null,
      null,
    ]))
})
