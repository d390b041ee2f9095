import * as fc from 'fast-check'
import { FACTS } from '../policy/index.js'
import { readCell, type CellRule } from './cell.js'
import { cellsOf } from './delimited.js'
import { readRoster } from './roster.js'

const ID = '11010519491231002X'
const OTHER = '520121199003071233'
const ASKED = [FACTS.contractMonths, FACTS.hiredOn, FACTS.alreadyGranted]
const read = (text: string) => readRoster(cellsOf(text), ASKED)
const line = `王强\t${ID}\t12\t2026-03-05\t否`
const WORKER = {
  name: '王强',
  idNumber: ID,
  contractMonths: 12,
  hiredOn: '2026-03-05',
  alreadyGranted: false,
}

describe('a cell', () => {
  const rule = (label: string, unit: string): CellRule => ({ label, type: 'integer', unit })
  it.each([
    ['months of a year', FACTS.contractMonths, '1年', 12],
    ['days where lessons are asked', FACTS.hours, '5天', null],
    ['months where years are asked', rule('学徒年限', '年'), '2个月', null],
    ['two sums by a full-width comma', FACTS.monthlyWagesFen, '3000，3200', [300_000, 320_000]],
    ['two sums by a comma', FACTS.monthlyWagesFen, '3000,3200', [300_000, 320_000]],
    ['one sum with thousands', FACTS.monthlyWagesFen, '3,000、3,200.5', [300_000, 320_050]],
    ['a thousand cut in two', FACTS.monthlyWagesFen, '3，000', null],
    ['a comma in the wrong place', FACTS.trainingCostFen, '3,5', null],
    ['a category denied', FACTS.categories, '非建档立卡户', null],
    ['another denied', FACTS.categories, '不是就业困难人员', null],
    ['a category', FACTS.categories, '建档立卡', ['registered-poor']],
    [
      'what stands in brackets',
      FACTS.categories,
      '脱贫户、就业困难人员',
      ['registered-poor', 'hard-to-employ'],
    ],
    ['no category', FACTS.categories, '无', []],
    ['an exact stem', FACTS.level, '高级技师', 'senior-technician'],
    ['another exact stem', FACTS.level, '技师', 'technician'],
    ['the beginning of two', FACTS.level, '高级', null],
    ['a label', FACTS.level, '中级工（四级）', 'intermediate'],
    ['two days', FACTS.hiredOn, '2020.3.5-2020.3.12', null],
    ['a month', FACTS.startMonth, 'Mar-20', '2020-03'],
    ['yes', FACTS.alreadyGranted, '已领', true],
    ['perhaps', FACTS.alreadyGranted, '可能', null],
  ] as const)('reads %s', (_, asked, text, value) => {
    const reading = readCell(asked, text)
    expect('value' in reading ? reading.value : null).toEqual(value)
  })
})

describe('a roster', () => {
  it('reads tabs without headings in the usual order', () => {
    expect(read(`${line}\n`)).toEqual({ workers: [WORKER], problems: [] })
  })

  it.each([
    [
      'a title and empty lines above',
      `开阳县某厂花名册\t\t\t\t\n\n姓  名\t身份证号\t合同期限\t入职日期\t以前领过\n${line}`,
    ],
    [
      'a heading in quotes over two lines',
      `姓 名\t"身份证\n号码"\t合同期限(个月)\t入职日期*\t以前领过\n${line}`,
    ],
    [
      'a sum and notes below',
      `姓名\t身份证号\t合同期限\t入职日期\t以前领过\n${line}\n合计\t1人\t\t\t\n备注：以上情况属实\n填表人：李四\t\t日期：2026年3月`,
    ],
    [
      'other columns and another order',
      `序号,身份证号码,姓名,备注,合同期限,入职日期,以前领过\n1,${ID},王强,,12,20260305,无\n2,,,,,,`,
    ],
    ['no heading and a sum', `${line}\n合计\t1\t12\t\t`],
  ])('reads the same with %s', (_, text) => {
    expect(read(text)).toEqual({ workers: [WORKER], problems: [] })
  })

  it('does not take a worker for a sum or a note', () => {
    expect(
      read(`姓名\t身份证号\t合同期限\t入职日期\t以前领过\n合计生\t${ID}\t12\t2026-03-05\t否`).workers,
    ).toHaveLength(1)
  })

  it('names row and column of everything that is wrong', () => {
    const { problems } = read(
      `花名册\n姓名\t身份证号\t合同期限\t入职日期\t以前领过\n王强\t5201211990030\t十二\t2026-02-30\t\n李梅\t${ID}\t12\t2026-03-01\t否`,
    )
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 身份证号',
      '3 合同期限',
      '3 入职日期',
      '3 以前领过',
    ])
  })

  it('says once that a column is missing', () => {
    expect(read(`姓名\t身份证号\t合同期限\t入职日期\n王强\t${ID}\t12\t2026-03-05`).problems).toEqual([
      { row: 1, column: '以前领过', says: '表头里没有这一列' },
    ])
  })

  it('says what a spreadsheet did to an id number', () => {
    for (const number of ['5.20121E+17', '520121199003070000'])
      expect(read(line.replace(ID, number)).problems[0]?.says).toContain('Excel 把身份证号改了')
  })

  it('notices the same person twice', () => {
    expect(read(`${line}\n\n${line}`).problems).toEqual([
      { row: 3, column: '身份证号', says: '和第 1 行是同一个人' },
    ])
  })

  it('keeps every one of 1,500 rows, and refuses aloud what is over the limit', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => `员工\t${at}\t12\t2026-03-05\t否`).join('\n')
    expect(read(rows(1_500)).workers).toHaveLength(1_500)
    expect(read(rows(2_001)).problems.some(({ says }) => says.includes('这里有 2001 人'))).toBe(true)
  })

  it('takes a checked worker’s fault to the column it is about', () => {
    const { problems } = readRoster(cellsOf(line.replace(ID, OTHER)), ASKED, () => [
      { key: 'hiredOn', says: '还没有到' },
    ])
    expect(problems).toContainEqual({ row: 1, column: '入职日期', says: '还没有到' })
  })
})

describe('cells of a text', () => {
  it('keeps separators, quotes and line breaks inside quotes, and quotes that are only signs', () => {
    expect(cellsOf('"王,强","a""b","c\nd",6"\r\nx')).toEqual([['王,强', 'a"b', 'c\nd', '6"'], ['x']])
    expect(cellsOf('"王强\t1')).toEqual([['"王强', '1']])
  })

  it('gives back what was written by a spreadsheet', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '王', '"', '\t', '\n', ',', '1'),
      minLength: 1,
      maxLength: 5,
    })
    const filled = cell.filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(
        fc.array(fc.array(filled, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replace(/"/g, '""')}"`).join('\t'))
            .join('\n')
          expect(cellsOf(text)).toEqual(rows)
        },
      ),
    )
  })
})
