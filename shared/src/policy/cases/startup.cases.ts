import type { PolicyCase } from './run-case.js'
import { NOT_IN_FORCE, asksClerk, fails, lacks, pays, table } from './table.js'

const NOT_SET = asksClerk('amount-not-set')
const source = '县文件'
const over = (
  parameters: Record<string, { from: string; value: number | string | null; source: string }[]>,
  cases: PolicyCase[],
): PolicyCase[] => cases.map((one) => ({ ...one, release: { id: 'test', parameters } }))

const shop = {
  entityType: 'self-employed',
  openedOn: '2019-03-01',
  appliedOn: '2020-03-01',
  closures: [],
  alreadyGranted: false,
}
const closed = (from: string, to: string) => ({ from, to })
export const lumpSumCases = [
  ...table('startup-lump-sum', shop, [
    ['满 12 个月当天', {}, NOT_SET],
    ['差一天满 12 个月', { appliedOn: '2020-02-29' }, fails('operating')],
    ['差一天满 12 个月，不必再问停业', { appliedOn: '2020-02-29', closures: undefined }, fails('operating')],
    ['月末开业：2 月最后一天算满月', { openedOn: '2019-02-28', appliedOn: '2020-02-28' }, NOT_SET],
    ['闰日开业的周年', { openedOn: '2020-02-29', appliedOn: '2021-02-28' }, NOT_SET],
    ['闰日开业，周年前一天', { openedOn: '2020-02-29', appliedOn: '2021-02-27' }, fails('operating')],
    ['没有说明停业情况是缺事实', { closures: undefined }, lacks('closures')],
    [
      '「疫情期间不能正常营业的，可视为正常营业」',
      { closures: [closed('2020-01-24', '2020-03-01')] },
      NOT_SET,
    ],
    ['疫情前停业 29 天不减', { closures: [closed('2019-06-01', '2019-06-29')] }, NOT_SET],
    ['疫情前停业满 30 天减一个月', { closures: [closed('2019-06-01', '2019-06-30')] }, fails('operating')],
    [
      '两段合计满 30 天',
      { closures: [closed('2019-06-01', '2019-06-15'), closed('2019-08-01', '2019-08-15')] },
      fails('operating'),
    ],
    [
      '重叠的停业只算一次',
      { closures: [closed('2019-06-01', '2019-06-20'), closed('2019-06-10', '2019-06-29')] },
      NOT_SET,
    ],
    ['跨进疫情期间的停业，只算之前的 29 天', { closures: [closed('2019-12-26', '2020-02-20')] }, NOT_SET],
    [
      '跨进疫情期间的停业，之前的 30 天算',
      { closures: [closed('2019-12-25', '2020-02-20')] },
      fails('operating'),
    ],
    ['开业前的停业不算', { closures: [closed('2018-01-01', '2019-02-28')] }, NOT_SET],
    [
      '停业一个月，多营业一个月补上',
      { closures: [closed('2019-06-01', '2019-06-30')], appliedOn: '2020-04-01' },
      NOT_SET,
    ],
    ['「小微企业」微型', { entityType: 'enterprise', enterpriseSize: 'micro' }, NOT_SET],
    ['「小微企业」小型', { entityType: 'enterprise', enterpriseSize: 'small' }, NOT_SET],
    ['中型企业不算小微', { entityType: 'enterprise', enterpriseSize: 'medium' }, fails('applicant')],
    ['企业没说规模', { entityType: 'enterprise' }, lacks('enterpriseSize')],
    ['个体户不必问规模', { enterpriseSize: undefined }, NOT_SET],
    ['合作社不在此列，不必问规模', { entityType: 'farmer-cooperative' }, fails('applicant')],
    ['「一次性」', { alreadyGranted: true }, fails('first-time')],
    ['施行前一天', { appliedOn: '2020-01-31', openedOn: '2018-01-01' }, NOT_IN_FORCE],
    ['施行当天', { appliedOn: '2020-02-01', openedOn: '2018-01-01' }, NOT_SET],
  ]),
  ...over(
    { 'startup-lump-sum.amount': [{ from: '2020-02-01', value: 5000_00, source }] },
    table('startup-lump-sum', shop, [['县里定了标准', {}, pays(5000_00)]]),
  ),
  ...over(
    { 'startup-lump-sum.months': [{ from: '2020-02-01', value: 6, source }] },
    table('startup-lump-sum', shop, [
      ['县里改为 6 个月：满', { openedOn: '2019-09-01' }, NOT_SET],
      ['县里改为 6 个月：差一天', { openedOn: '2019-09-02' }, fails('operating')],
    ]),
  ),
  ...over(
    { 'epidemic.to': [{ from: '2020-02-01', value: '2020-04-30', source }] },
    table('startup-lump-sum', { ...shop, openedOn: '2019-06-01', appliedOn: '2020-06-01' }, [
      ['疫情期间结束当天还算营业，之后 29 天', { closures: [closed('2020-04-30', '2020-05-29')] }, NOT_SET],
      ['疫情期间结束后停业满 30 天', { closures: [closed('2020-05-01', '2020-05-30')] }, fails('operating')],
    ]),
  ),
]

const tenant = { entityType: 'self-employed', months: 3, appliedOn: '2020-06-01' }
const RENT = 'startup-rent.per-month'
export const rentCases = [
  ...table('startup-rent', tenant, [
    ['方案没有写金额', {}, NOT_SET],
    ['租满一个月', { months: 1 }, NOT_SET],
    ['没有租', { months: 0 }, fails('renting')],
    ['大型企业', { entityType: 'enterprise', enterpriseSize: 'large' }, fails('applicant')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['单位类型和规模都不知道', { entityType: undefined }, lacks('entityType', 'enterpriseSize')],
  ]),
  ...over(
    { [RENT]: [{ from: '2020-02-01', value: 300_00, source }] },
    table('startup-rent', tenant, [
      ['按月计算', {}, pays(900_00)],
      ['没有最多月数时不限', { months: 40 }, pays(12000_00)],
    ]),
  ),
  ...over(
    {
      [RENT]: [{ from: '2020-02-01', value: 300_00, source }],
      'startup-rent.max-months': [{ from: '2020-02-01', value: 36, source }],
    },
    table('startup-rent', tenant, [
      ['最多 36 个月：正好', { months: 36 }, pays(10800_00)],
      ['最多 36 个月：第 37 个月不补', { months: 37 }, pays(10800_00)],
    ]),
  ),
]

export const loanCases = table(
  'startup-loan-priority',
  { affectedByEpidemic: true, appliedOn: '2020-06-01' },
  [
    [
      '「对受疫情影响的个人和企业」',
      {},
      { outcome: 'eligible', amountFen: null, grants: { priority: true } },
    ],
    ['没有受影响', { affectedByEpidemic: false }, fails('affected')],
    ['不知道是否受影响', { affectedByEpidemic: undefined }, lacks('affectedByEpidemic')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
  ],
)
