import { countyOf, covers, isRegion, sameCounty, sameProvince } from './region.js'

describe('regions', () => {
  it.each([
    ['520121', true],
    ['520121101', true],
    ['520121101003', true],
    ['52012', false],
    ['5201211', false],
    ['992121', false],
    ['52012a', false],
  ])('takes %s for a code: %s', (code, fits) => {
    expect(isRegion(code)).toBe(fits)
  })

  it('compares counties by six digits and provinces by two', () => {
    expect([
      sameCounty('520121101', '520121'),
      sameCounty('520121', '520122'),
      sameProvince('520121', '522301'),
      sameProvince('520121', '440306'),
    ]).toEqual([true, false, true, false])
    expect(countyOf('520121101')).toBe('520121')
  })

  it.each([
    ['520100', '520121', true],
    ['520100', '520121101', true],
    ['520000', '522301', true],
    ['520121', '520121101', true],
    ['520121', '520122', false],
    ['520100', '522301', false],
    ['520121101', '520121102', false],
    ['520121101', '520121', false],
  ])('scope %s covers %s: %s', (scope, code, inside) => {
    expect(covers(scope, code)).toBe(inside)
  })
})
