import { draftOf, EMPTY, type Entry } from './entry'

const full: Entry = {
  ...EMPTY,
  title: '缝纫工',
  trade: '缝纫',
  payFrom: '4500',
  payTo: '6,000',
  payBase: '保底 3000 元',
  payDay: '每月 15 日',
  address: '双流镇工业园',
  duties: '流水线车缝衣服',
  conditions: '无特殊要求',
  region: '520121',
  regionName: '开阳县',
  endsOn: '2026-12-31',
  headcount: '20',
}

describe('a post as it is filled in', () => {
  it('becomes a draft with sums in fen', () => {
    expect(draftOf(full)).toMatchObject({
      draft: { payFrom: 450_000, payTo: 600_000, headcount: 20, region: '520121' },
    })
  })
  it('names every field that is not filled in', () => {
    const said = draftOf(EMPTY)
    expect('errors' in said ? Object.keys(said.errors).sort() : []).toEqual([
      'address',
      'conditions',
      'duties',
      'endsOn',
      'payBase',
      'payDay',
      'payFrom',
      'payTo',
      'region',
      'title',
      'trade',
    ])
  })
  it('asks what a month comes to when pay is by the piece', () => {
    expect(draftOf({ ...full, payUnit: 'piece' })).toMatchObject({
      errors: { payMonthFrom: '请填数字，单位是元' },
    })
  })
  it('refuses a top below the bottom', () => {
    expect(draftOf({ ...full, payTo: '4000' })).toEqual({ errors: { payTo: '最高工资不能低于最低工资' } })
  })
})
