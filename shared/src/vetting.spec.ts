import { vetPost, type PostForVetting } from './vetting.js'

const POST: PostForVetting = {
  title: '缝纫工',
  trade: '缝纫',
  address: '龙岗镇工业园 3 号厂房',
  duties: '操作平缝机做成衣，流水线作业，每天八小时',
  conditions: '会用平缝机，能适应倒班',
  payBase: '底薪 3000 元',
  payExtras: '满勤奖 200 元',
  payDeductions: null,
  payDay: '次月 15 日',
  payFrom: 3500_00,
  payTo: 5000_00,
  payUnit: 'month',
}

const findings = (change: Partial<PostForVetting>) => vetPost({ ...POST, ...change })

const BIASED: readonly [text: string, quoted: string][] = [
  ['只招女工', '只招女工'],
  ['限男性', '限男性'],
  ['男士优先', '男士优先'],
  ['女生优先，手脚麻利', '女生优先'],
  ['性别：女', '性别:女'],
  ['已婚已育优先', '已婚已育优先'],
  ['两年内不得怀孕', '两年内不得怀孕'],
  ['18-45岁', '18-45岁'],
  ['年龄 45 周岁以下', '45周岁以下'],
  ['不超过50岁', '不超过50岁'],
  ['３５岁以内', '35岁以内'],
  ['年轻人优先', '年轻人优先'],
  ['限本地户籍', '限本地户籍'],
  ['外地人勿扰', '外地人勿扰'],
  ['不要河南人', '不要河南人'],
  ['本县户口优先', '本县户口优先'],
  ['只招汉族', '只招汉族'],
  ['不收信教人员', '不收信教人员'],
  ['体检含乙肝两对半', '乙肝'],
  ['不招残疾人', '不招残疾人'],
  ['形象好', '形象好'],
  ['身高160cm以上', '身高160cm以上'],
]

const CLEAN = [
  '男女不限',
  '不限性别，男女均可',
  '年满18周岁',
  '16周岁以上',
  '年龄不限',
  '需健康证',
  '欢迎残疾人报名',
  '户籍不限',
  '各民族均可',
  '有两年工作经验',
  '会说普通话',
]

const FEES = [
  '入职交押金 200 元',
  '收服装费',
  '培训费 300 元',
  '需缴纳保证金',
  '扣押身份证',
  '押身份证',
  '压一个月工资',
  '收取报名费用',
]
const NO_FEES = [
  '不收押金',
  '不收取任何费用',
  '免服装费',
  '无押金、无中介费',
  '培训费由公司承担',
  '严禁扣押身份证',
  '工衣费全免',
]
const BAIT = ['高薪诚聘', '包过', '保录取', '月入过万', '轻松赚钱', '日赚500', '内部名额']

describe('vetting a post', () => {
  it('finds nothing in an honest post', () => {
    expect(vetPost(POST)).toEqual([])
  })

  it.each(BIASED)('flags the biased condition 「%s」', (text, quoted) => {
    const found = findings({ conditions: text })
    expect(found.map((finding) => finding.where)).toContain('conditions')
    expect(found.some((finding) => finding.says.includes(`「${quoted}」`))).toBe(true)
  })

  it.each(CLEAN)('lets 「%s」 pass', (text) => {
    expect(findings({ conditions: text })).toEqual([])
  })

  it.each(FEES)('flags the fee or deposit in 「%s」', (text) => {
    expect(
      findings({ payDeductions: text }).some((finding) => finding.says.includes('任何人不得向劳动者收费')),
    ).toBe(true)
  })

  it.each(NO_FEES)('lets 「%s」 pass, for it rules the fee out', (text) => {
    expect(findings({ payDeductions: text })).toEqual([])
  })

  it('still flags a fee in the clause after a denial', () => {
    expect(findings({ payDeductions: '不收押金，收服装费' })).toHaveLength(1)
  })

  it.each(BAIT)('flags the bait 「%s」 in the title', (text) => {
    expect(findings({ title: text }).map((finding) => finding.where)).toEqual(['title'])
  })

  it('flags a telephone number written into the duties', () => {
    expect(findings({ duties: '操作平缝机做成衣，联系电话 13800138000' })).toHaveLength(1)
  })

  it.each([
    '押\u200b金',
    '押.金',
    '押*金',
    '押·金',
    '押\u3164金',
    '押 金',
    '押——金',
    '培.训.费 300 元',
    '服_装_费',
  ])('sees the fee in 「%s」, whatever stands between its letters', (text) => {
    expect(
      findings({ payDeductions: text }).some((finding) => finding.says.includes('任何人不得向劳动者收费')),
    ).toBe(true)
  })

  it('sees a denial through the same disguise', () => {
    expect(findings({ payDeductions: '不收押.金' })).toEqual([])
  })

  it.each([
    '138-1234-5678',
    '138 1234 5678',
    '１３８.1234.5678',
    '一三八一二三四五六七八',
    'V信abc12345',
    'vx：abc12345',
    '薇信 abc12345',
  ])('sees the way to get in touch in 「%s」', (text) => {
    expect(
      findings({ duties: `操作平缝机做成衣，${text}` }).some(({ says }) => says.includes('联系方式')),
    ).toBe(true)
  })

  it.each(['月产 15000-200000 件', '工号 13812345678901', '班次 8-12-20 点'])(
    'takes 「%s」 for no number',
    (text) => {
      expect(findings({ duties: `操作平缝机做成衣，${text}` })).toEqual([])
    },
  )

  it.each(['面议', '工资面议', '待遇从优'])('asks for the sum where the pay is 「%s」', (text) => {
    expect(findings({ payBase: text }).some(({ says }) => says.includes('没有说出工资'))).toBe(true)
  })

  it.each([
    ['month', 500_00, 100_000_00],
    ['day', 30_00, 5_000_00],
    ['hour', 8_00, 1_000_00],
    ['piece', 1, 10_000_00],
  ] as const)('believes pay by the %s within its bounds only', (payUnit, from, to) => {
    expect(findings({ payUnit, payFrom: from, payTo: from })).toEqual([])
    expect(findings({ payUnit, payFrom: to, payTo: to })).toEqual([])
    expect(findings({ payUnit, payFrom: to, payTo: to + 1 }).map(({ where }) => where)).toEqual(['payFrom'])
    if (from > 1)
      expect(findings({ payUnit, payFrom: from - 1, payTo: from }).map(({ where }) => where)).toEqual([
        'payFrom',
      ])
  })

  it('does not believe 0–99,999,999 yuan a month', () => {
    expect(findings({ payFrom: 0, payTo: 99_999_999_00 })[0]?.says).toContain('99,999,999 元/月')
  })

  it('takes other bounds as a county sets them', () => {
    const bounds = {
      month: { from: 1, to: 4_999_99 },
      day: { from: 1, to: 2 },
      hour: { from: 1, to: 2 },
      piece: { from: 1, to: 2 },
    }
    expect(vetPost(POST, [], bounds).map(({ where }) => where)).toEqual(['payFrom'])
  })

  it('names each item the law asks for that is missing or too thin', () => {
    const found = findings({ duties: '打工', conditions: '', address: '县城', payBase: '', payDay: '' })
    expect(found.map((finding) => finding.where)).toEqual([
      'duties',
      'conditions',
      'address',
      'payBase',
      'payDay',
    ])
  })

  it('objects to a range wider than three times and to none at all, but not to exactly three times', () => {
    expect(findings({ payFrom: 2000_00, payTo: 6000_00 })).toEqual([])
    expect(findings({ payFrom: 2000_00, payTo: 6000_01 })).toHaveLength(1)
    expect(findings({ payFrom: 0, payTo: 6000_00 })).toHaveLength(1)
  })

  it('names a live post of the same employer that says the same', () => {
    expect(vetPost(POST, [{ title: '缝纫工' }])[0]?.says).toContain('「缝纫工」')
  })
})
