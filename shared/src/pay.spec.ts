import { monthlyFen, monthlyPay, type PayUnit } from './pay.js'

const CASES: readonly [fen: number, unit: PayUnit, month: number | null][] = [
  [4500_00, 'month', 4500_00],
  [200_00, 'day', 4350_00],
  [150_00, 'day', 3262_50],
  [20_00, 'hour', 3480_00],
  [18_50, 'hour', 3219_00],
  [1, 'day', 22],
  [2, 'day', 44],
  [0, 'hour', 0],
  [35, 'piece', null],
]

describe('pay normalised to a month', () => {
  it.each(CASES)('%d fen a %s is %s fen a month', (fen, unit, month) => {
    expect(monthlyFen(fen, unit)).toBe(month)
  })

  it('takes the employer’s estimate for piece pay only', () => {
    const estimate = { from: 4000_00, to: 6000_00 }
    expect(monthlyPay({ from: 30, to: 50, unit: 'piece' }, estimate)).toEqual(estimate)
    expect(monthlyPay({ from: 100_00, to: 120_00, unit: 'day' }, estimate)).toEqual({
      from: 2175_00,
      to: 2610_00,
    })
  })

  it('gives nothing for piece pay without an estimate', () => {
    expect(monthlyPay({ from: 30, to: 50, unit: 'piece' })).toBeNull()
  })
})
