import { FACTS } from '@wengang/shared/policy/index'
import { readRoster } from './roster-paste'

const ASKED = [FACTS.contractMonths, FACTS.hiredOn, FACTS.alreadyGranted]
const IDS = ['52012119900307123X', '520121198502141234'].map(withCheck)

function withCheck(text: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return text.slice(0, 17) + ('10X98765432'[sum % 11] ?? '')
}

describe('a roster pasted from a spreadsheet', () => {
  it('reads tabs without headings in the usual order', () => {
    const { workers, problems } = readRoster(
      `王强\t${IDS[0]}\t12\t2026/3/5\t否\n李梅\t${IDS[1]}\t24\t2026-04-01\t否\n`,
      ASKED,
    )
    expect(problems).toEqual([])
    expect(workers).toEqual([
      { name: '王强', idNumber: IDS[0], contractMonths: 12, hiredOn: '2026-03-05', alreadyGranted: false },
      { name: '李梅', idNumber: IDS[1], contractMonths: 24, hiredOn: '2026-04-01', alreadyGranted: false },
    ])
  })

  it('finds columns by their headings, whatever their order, and leaves others alone', () => {
    const { workers, problems } = readRoster(
      `序号,身份证号码,姓名,合同期限(个月),入职日期,以前领过\n1,${IDS[0]},王强,12,20260305,无`,
      ASKED,
    )
    expect(problems).toEqual([])
    expect(workers[0]).toEqual({
      name: '王强',
      idNumber: IDS[0],
      contractMonths: 12,
      hiredOn: '2026-03-05',
      alreadyGranted: false,
    })
  })

  it('names row and column of everything that is wrong, not only the first', () => {
    const { problems } = readRoster(
      `姓名\t身份证号\t合同期限\t入职日期\t以前领过\n王强\t5201211990030\t十二\t2026-02-30\t\n李梅\t${IDS[1]}\t12\t2026-03-01\t否`,
      ASKED,
    )
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 身份证号',
      '2 合同期限',
      '2 入职日期',
      '2 以前领过',
    ])
  })

  it('notices the same person twice', () => {
    const line = `王强\t${IDS[0]}\t12\t2026-03-05\t否`
    expect(readRoster(`${line}\n\n${line}`, ASKED).problems).toEqual([
      { row: 3, column: '身份证号', says: '和第 1 行是同一个人' },
    ])
  })

  it('says what a spreadsheet did to an id number', () => {
    expect(readRoster('王强\t5.20121E+17\t12\t2026-03-05\t否', ASKED).problems[0]?.says).toContain('文本格式')
  })

  it('keeps the comma inside a quoted cell', () => {
    expect(readRoster(`"王,强",${IDS[0]},12,2026-03-05,否`, ASKED).workers[0]).toHaveProperty('name', '王,强')
  })
})
