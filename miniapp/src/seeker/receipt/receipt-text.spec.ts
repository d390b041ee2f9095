import { receiptText } from './receipt-text'

const claim = {
  scheme: 'job-seeking' as const,
  plain: '外出找工作补贴',
  title: '一次性求职创业补贴',
  reference: 'KY2026-000123',
  applicant: { id: 'a', name: '王强', idMasked: '520121********123X' },
  submittedAt: '2026-03-02T02:30:00.000Z',
  sentence: '县人社局正在看材料是否齐全，预计 3 月 5 日前有结果',
  amountFen: 100000,
  stages: [{ id: 'payment', title: '拨付', state: 'ahead' as const, on: '2026-04-01' }],
  contact: { office: '县人社局', phone: '0851-1234567', hours: '工作日 9:00–17:00' },
}

describe('a receipt', () => {
  it('says the number, what comes next and by when, and whom to call', () => {
    const text = receiptText(claim)
    for (const part of [
      'KY2026-000123',
      '1,000 元',
      '预计 3 月 5 日前有结果',
      '2026 年 4 月 1 日',
      '0851-1234567',
    ])
      expect(text).toContain(part)
  })

  it('says that a monthly sum is one', () => {
    expect(receiptText({ ...claim, scheme: 'unemployment-benefit' })).toContain('每月 1,000 元')
  })

  it('leaves out a sum that nobody has set yet', () => {
    expect(receiptText({ ...claim, amountFen: null })).not.toContain('金额')
  })
})
