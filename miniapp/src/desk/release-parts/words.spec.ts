import { readValue, typedValue } from './words'

describe('the value of a parameter as it is typed', () => {
  it('takes money in yuan and keeps fen', () =>
    expect([readValue('fen', '500'), typedValue('fen', 50_000)]).toEqual([50_000, '500']))
  it('takes a percentage with up to four decimals', () =>
    expect([readValue('percent', '12.5'), readValue('percent', '12.55555')]).toEqual([12.5, null]))
  it('takes only whole months', () =>
    expect([readValue('months', '12'), readValue('months', '1.5'), readValue('months', '')]).toEqual([
      12,
      null,
      null,
    ]))
})
