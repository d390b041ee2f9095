import { FACTS } from '@wengang/shared/policy/index'
import { readCell, readCount, readDay, readMonth, readYuan } from './answers'

describe('what a person types', () => {
  it.each([
    ['3500', 350000],
    ['3,500.5', 350050],
    ['￥3500 元', 350000],
    ['３５００', 350000],
    ['0.01', 1],
  ])('reads %s yuan as fen', (text, fen) => {
    expect(readYuan(text)).toEqual({ value: fen })
  })

  it.each(['', 'abc', '-3', '3.123', '1e5', '三千'])(
    'says in plain words what is wrong with the sum %p',
    (text) => {
      expect(readYuan(text)).toEqual({ error: expect.stringMatching(/[\u4e00-\u9fa5]/) as string })
    },
  )

  it('refuses a sum that can only be a slip of the finger', () => {
    expect(readYuan('99999999999', FACTS.trainingCostFen.max)).toHaveProperty('error')
  })

  it('reads whole numbers with their unit and nothing else', () => {
    expect(readCount('12 个月', { unit: '个月' })).toEqual({ value: 12 })
    expect(readCount('12.5')).toHaveProperty('error')
    expect(readCount('-1')).toHaveProperty('error')
    expect(readCount('13', { max: 12 })).toHaveProperty('error')
  })

  it.each(['2026-3-5', '2026/03/05', '2026.3.5', '2026年3月5日', '20260305', '46086'])(
    'reads the day %s',
    (text) => {
      expect(readDay(text)).toEqual({ value: '2026-03-05' })
    },
  )

  it.each(['2026-02-30', '3月5日', '昨天', ''])('does not guess the day %p', (text) => {
    expect(readDay(text)).toHaveProperty('error')
  })

  it('reads months', () => {
    expect(readMonth('2026年3月')).toEqual({ value: '2026-03' })
    expect(readMonth('202603')).toEqual({ value: '2026-03' })
    expect(readMonth('2026-13')).toHaveProperty('error')
  })
})

describe('a cell of a spreadsheet', () => {
  it('takes an answer by its label or a part that only one has', () => {
    expect(readCell(FACTS.level, '中级工（四级）')).toEqual({ value: 'intermediate' })
    expect(readCell(FACTS.level, '中级工')).toEqual({ value: 'intermediate' })
    expect(readCell(FACTS.level, '工')).toHaveProperty('error')
    expect(readCell(FACTS.categories, '脱贫户、就业困难人员')).toEqual({
      value: ['registered-poor', 'hard-to-employ'],
    })
    expect(readCell(FACTS.categories, '无')).toEqual({ value: [] })
  })

  it('takes yes and no in the words people use', () => {
    expect(readCell(FACTS.certificateObtained, '已取得')).toEqual({ value: true })
    expect(readCell(FACTS.certificateObtained, '否')).toEqual({ value: false })
    expect(readCell(FACTS.certificateObtained, '可能')).toHaveProperty('error')
  })

  it('takes the wages of several months from one cell', () => {
    expect(readCell(FACTS.monthlyWagesFen, '3000、3200.5；3000')).toEqual({ value: [300000, 320050, 300000] })
  })
})
