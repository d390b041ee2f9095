import { isCreditCode, isIdNumber, maskAccount, maskIdNumber, maskName, maskPhone } from './identity.js'

describe('numbers of people and firms', () => {
  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['440524188001010014', false],
    ['110105194912310021', false],
    ['11010519490231002X', false],
    ['1101051949123100', false],
  ])('checks the identity number %s: %s', (text, fits) => {
    expect(isIdNumber(text)).toBe(fits)
  })

  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['9135', false],
  ])('checks the social credit code %s: %s', (text, fits) => {
    expect(isCreditCode(text)).toBe(fits)
  })

  it('hides most of what it shows', () => {
    expect([
      maskIdNumber('11010519491231002X'),
      maskPhone('13812341234'),
      maskAccount('6217001234567890'),
    ]).toEqual(['110105********002X', '138****1234', '************7890'])
    expect([
      maskName('王小明'),
      maskName('王明'),
      maskName('王'),
      maskName(''),
      maskName('欧阳小明'),
    ]).toEqual(['王*明', '王*', '*', '', '欧**明'])
  })
})
