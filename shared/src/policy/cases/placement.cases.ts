import type { PolicyCase } from './run-case.js'
import { NOT_IN_FORCE, asksClerk, fails, lacks, pays, table } from './table.js'

const rate = (id: string) => ({
  id: 'test',
  parameters: { [id]: [{ from: '2020-06-01', value: 400_00, source: '县文件' }] },
})
const withRate = (id: string, cases: PolicyCase[]): PolicyCase[] =>
  cases.map((one) => ({ ...one, release: rate(id) }))

const seeker = {
  householdRegion: '520121',
  workRegion: '520102',
  categories: ['registered-poor'],
  organised: true,
  alreadyGranted: false,
  departedOn: '2020-03-05',
}
export const jobSeekingCases = [
  ...table('job-seeking', seeker, [
    ['「到户籍所在县以外省内就业的，按每人500元」', {}, pays(500_00)],
    ['「户籍所在省以外就业的，按每人1000元」', { workRegion: '440306' }, pays(1000_00)],
    ['本县不算县外', { workRegion: '520121' }, fails('outside-county')],
    ['同县不同乡镇不算县外（只比前六位）', { workRegion: '520121101' }, fails('outside-county')],
    ['同市另一县算县外', { workRegion: '520122' }, pays(500_00)],
    ['「易地扶贫搬迁劳动力」', { categories: ['relocated'] }, pays(500_00)],
    ['农村劳动力不在两类之内', { categories: ['rural-labourer'] }, fails('category')],
    ['没有类别', { categories: [] }, fails('category')],
    ['「通过有组织劳务输出」', { organised: false }, fails('organised')],
    ['「一次性」', { alreadyGranted: true }, fails('first-time')],
    ['施行前一天', { departedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['施行当天', { departedOn: '2020-02-01' }, pays(500_00)],
    ['不知道在哪里务工', { workRegion: undefined }, lacks('workRegion')],
    ['不知道哪天出发', { departedOn: undefined }, lacks('departedOn')],
    ['不知道哪天出发，但一定不符合', { departedOn: undefined, organised: false }, fails('organised')],
    [
      '什么都不知道',
      Object.fromEntries(Object.keys(seeker).map((key) => [key, undefined])),
      lacks(...Object.keys(seeker)),
    ],
  ]),
  // One rate of two has ended: the scheme goes on for those whom the other is for.
  ...table('job-seeking', { ...seeker, departedOn: '2021-01-01' }, [
    ['省内标准停了，到省内不再执行', {}, NOT_IN_FORCE],
    ['省内标准停了，前一天出发照发', { departedOn: '2020-12-31' }, pays(500_00)],
    ['省内标准停了，到省外照发', { workRegion: '440306' }, pays(1000_00)],
    ['省内标准停了，不知道去哪里', { workRegion: undefined }, lacks('workRegion')],
    ['省内标准停了，本来就不符合', { organised: false }, fails('organised')],
  ]).map((one) => ({
    ...one,
    release: {
      id: 'test',
      parameters: { 'job-seeking.in-province': [{ from: '2021-01-01', value: null, source: '县文件' }] },
    },
  })),
]

const tracker = { entityType: 'labour-broker', organised: true, placements: 12, appliedOn: '2020-06-01' }
const TRACKING = 'placement-tracking.per-person'
export const trackingCases = [
  ...table('placement-tracking', tracker, [
    ['方案没有写金额', {}, asksClerk('amount-not-set')],
    ['「人力资源服务机构」', { entityType: 'hr-agency' }, asksClerk('amount-not-set')],
    ['企业不是市场主体之列', { entityType: 'enterprise' }, fails('applicant')],
    ['没有有组织输出', { organised: false }, fails('organised')],
    ['一个人也没有', { placements: 0 }, fails('placed')],
    ['只有一个人', { placements: 1 }, asksClerk('amount-not-set')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['施行当天', { appliedOn: '2020-02-01' }, asksClerk('amount-not-set')],
    ['缺事实先于待核定', { placements: undefined }, lacks('placements')],
  ]),
  ...withRate(
    TRACKING,
    table('placement-tracking', tracker, [
      ['县里定了标准：按人数', {}, pays(4800_00)],
      ['标准生效前一天', { appliedOn: '2020-05-31' }, asksClerk('amount-not-set')],
      ['一人', { placements: 1 }, pays(400_00)],
    ]),
  ),
]

const agency = { entityType: 'hr-agency', placements: 3, appliedOn: '2020-06-01' }
export const serviceCases = [
  ...table('placement-service', agency, [
    ['方案没有写金额', {}, asksClerk('amount-not-set')],
    ['劳务经纪人不在此列', { entityType: 'labour-broker' }, fails('applicant')],
    ['一个人也没有', { placements: 0 }, fails('placed')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['缺单位类型', { entityType: undefined }, lacks('entityType')],
  ]),
  ...withRate(
    'placement-service.per-person',
    table('placement-service', agency, [['县里定了标准', {}, pays(1200_00)]]),
  ),
]
