import { implausible, implausibleBirthday } from './plausible.js'

const TODAY = '2026-03-05'
const keys = (facts: Record<string, unknown>) => implausible(facts, TODAY).map(({ key }) => key)

describe('what cannot be', () => {
  it.each([
    ['hired today', { hiredOn: '2026-03-05' }, []],
    ['hired tomorrow', { hiredOn: '2026-03-06' }, ['hiredOn']],
    ['a contract of 50 years', { contractMonths: 600 }, []],
    ['a contract longer than 50 years', { contractMonths: 601 }, ['contractMonths']],
    ['a wage of 100,000 yuan', { monthlyWagesFen: [10_000_000] }, []],
    ['a wage of a fen more', { monthlyWagesFen: [10_000_001] }, ['monthlyWagesFen']],
    ['wages up to this month', { startMonth: '2026-02', monthlyWagesFen: [1, 1] }, []],
    ['wages of the next month', { startMonth: '2026-02', monthlyWagesFen: [1, 1, 1] }, ['startMonth']],
    ['a deferral that begins later', { startMonth: '2026-09' }, []],
    ['12 hours a day', { hours: 60, days: 5 }, []],
    ['more than 12 hours a day', { hours: 61, days: 5 }, ['hours']],
    ['a count out of reason', { count: 2_001 }, ['count']],
    ['values of no kind', { hours: 'x', days: null, hiredOn: 7, monthlyWagesFen: {} }, []],
  ])('%s: %j', (_, facts, wrong) => {
    expect(keys(facts)).toEqual(wrong)
  })

  it.each([
    ['on the 16th birthday', '2010-03-05', '2026-03-05', null],
    ['a day before it', '2010-03-05', '2026-03-04', '入职那天还不满 16 周岁（2010-03-05 出生），不能用工'],
    ['born tomorrow', '2026-03-06', null, '身份证号里的出生日期 2026-03-06 还没有到，请核对'],
  ])('hired %s', (_, birthday, hiredOn, says) => {
    const body = `520199${birthday.replace(/-/g, '')}001`
    const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce(
      (all, weight, at) => all + weight * Number(body[at]),
      0,
    )
    expect(implausibleBirthday(body + '10X98765432'.charAt(sum % 11), hiredOn, TODAY)).toBe(says)
  })
})
