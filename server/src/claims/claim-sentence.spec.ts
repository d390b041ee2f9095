import { claimSentence } from './claim-sentence.js'

const sentence = (status: 'submitted' | 'on-notice' | 'payable', dueOn: string): string =>
  claimSentence({ status, dueOn, corrections: [], lastReason: null }, '县人社局', '2026-12-28')

describe('the sentence of a claim', () => {
  it('says by when', () => {
    expect(sentence('submitted', '2026-12-31')).toBe('县人社局正在看材料是否齐全，预计 12 月 31 日前有结果')
  })

  it('says that a day is an estimate while the holidays of its year are not announced', () => {
    expect(sentence('submitted', '2027-01-05')).toBe(
      '县人社局正在看材料是否齐全，预计 1 月 5 日前有结果（按法定节假日估算）',
    )
    expect(sentence('on-notice', '2027-01-05')).toBe('正在公示，预计 1 月 5 日前公示期满（按法定节假日估算）')
    expect(sentence('payable', '2027-01-05')).toBe(
      '公示已结束，县人社局正在拨付，预计 1 月 5 日前到账（按法定节假日估算）',
    )
  })
})
