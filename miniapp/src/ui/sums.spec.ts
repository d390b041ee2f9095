import { fenOf, typed } from './sums'

describe('sums of money as they are typed', () => {
  it('reads yuan with and without grouping, unit and cents', () => {
    expect([fenOf('4500'), fenOf('4,500'), fenOf('4，500.5 元'), fenOf('0.05')]).toEqual([
      450_000, 450_000, 450_050, 5,
    ])
  })
  it('does not guess at what is no sum', () => {
    expect([fenOf(''), fenOf('面议'), fenOf('3.333'), fenOf('-5'), fenOf('1e3')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
  it('gives a sum back as it would be typed', () => {
    expect([typed(450_000), typed(450_050), typed(undefined)]).toEqual(['4500', '4500.5', ''])
  })
})
