import fc from 'fast-check'
import { divideHalfUp, percentOfFen, yuan } from './money.js'

describe('money', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [50, '0.5'],
    [100, '1'],
    [123_450, '1,234.5'],
    [123_456_789, '1,234,567.89'],
    [-150, '-1.5'],
    [100_000_00, '100,000'],
  ])('reads %i fen as %s yuan', (fen, read) => {
    expect(yuan(fen)).toBe(read)
  })

  it.each([
    [1, 50, 1],
    [333, 50, 167],
    [5, 30, 2],
    [4, 30, 1],
    [1000, 33.3333, 333],
    [1, 0, 0],
    [10_000_000_000_000, 100, 10_000_000_000_000],
  ])('rounds %i × %f%% half up to %i', (fen, percent, result) => {
    expect(percentOfFen(fen, percent)).toBe(result)
  })

  it('agrees with exact arithmetic for any amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (fen, millionths) =>
          BigInt(percentOfFen(fen, millionths / 10_000)) ===
          (BigInt(fen) * BigInt(millionths) + 500_000n) / 1_000_000n,
      ),
    )
  })

  it.each([
    [30, 5],
    [32, 5],
    [33, 6],
    [120, 20],
    [3, 1],
    [2, 0],
  ])('counts %i hours as %i days of six', (hours, days) => {
    expect(divideHalfUp(hours, 6)).toBe(days)
  })
})
