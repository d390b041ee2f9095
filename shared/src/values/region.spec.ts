import {
  countiesOf,
  countyOf,
  covers,
  currentRegion,
  isCounty,
  isRegion,
  isScope,
  readRegion,
  sameCounty,
  sameProvince,
} from './region.js'

describe('regions', () => {
  it.each([
    ['520121', true],
    ['520121101', true],
    ['520121101003', true],
    ['52012', false],
    ['5201211', false],
    ['992121', false],
    ['52012a', false],
    ['529999', false],
    ['520000', false],
    ['520100', false],
    ['520522', true],
    ['520581', true],
    ['441900', true],
    ['441900003', true],
    ['130171', true],
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

  it.each([
    ['黔西县 and 黔西市', '520522', '520581'],
    ['黔西县 of 毕节地区 and 黔西市', '522423', '520581'],
    ['遵义县 and 播州区', '520321', '520304'],
    ['水城县 and 水城区', '520221', '520204'],
    ['崇文区 and 东城区', '110103', '110101'],
    ['嘉峪关 by two lists', '620201', '620200'],
  ])('takes %s for one county', (_, before, now) => {
    expect([isCounty(before), isCounty(now), sameCounty(before, now), currentRegion(before)]).toEqual([
      true,
      true,
      true,
      now,
    ])
    expect([currentRegion(`${before}101`), covers(now, before), sameProvince(before, now)]).toEqual([
      `${now}101`,
      true,
      true,
    ])
  })

  it('keeps a county that was divided by its own code, one with each part', () => {
    expect(countiesOf('130421').length).toBeGreaterThan(1)
    expect(currentRegion('130421')).toBe('130421')
    expect(countiesOf('130421').every((part) => sameCounty('130421', part))).toBe(true)
  })

  it.each([
    ['520000', true],
    ['520100', true],
    ['520121101', true],
    ['529900', false],
    ['990000', false],
  ])('takes %s for what an office may be in charge of: %s', (code, fits) => {
    expect(isScope(code)).toBe(fits)
  })

  it('says why a text is no region, and gives the code in force', () => {
    expect([readRegion('５２０５２２'), readRegion('520100'), readRegion('贵阳')]).toEqual([
      { value: '520581' },
      { error: '没有这个县（区），请重新选择地区' },
      { error: '地区代码应为 6、9 或 12 位数字' },
    ])
  })
})
