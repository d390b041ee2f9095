// What a labourer is asked: at most eight taps, every answer a button.
import type { SchemeId } from '../../contract/policy.js'
import { addMonths } from '../../dates.js'
import { otherCountyInProvince, provinceOf } from '../../region.js'
import { choice, grantedBefore, type Choice, type Circumstances, type Question } from './question.js'

// Only whether county and province are the same matters, so a stand-in code is enough.
const otherCounty = ({ region }: Circumstances): string => otherCountyInProvince(region)
const otherProvince = ({ region }: Circumstances): string =>
  provinceOf(region) === '44' ? '330102' : '440306'
const away = (
  value: string,
  label: string,
  where: (at: Circumstances) => string,
  organised: boolean,
): Choice => ({
  value,
  label,
  means: (at) => ({ facts: { householdRegion: at.region, workRegion: where(at), organised } }),
})
const open = (value: string, label: string, opened: number, rented: number): Choice => ({
  value,
  label,
  means: ({ today }) => ({
    facts: {
      entityType: 'self-employed',
      openedOn: addMonths(today, -opened),
      closures: [],
      months: rented,
    },
  }),
})
const STARTUP: readonly SchemeId[] = ['startup-lump-sum', 'startup-rent']

export const PERSON_QUESTIONS: readonly Question[] = [
  {
    id: 'situation',
    ask: '您家是下面哪种情况？',
    help: '以扶贫、就业部门登记为准',
    kind: 'one',
    schemes: ['job-seeking'],
    settles: ['categories'],
    choices: [
      choice('registered-poor', '脱贫户（建档立卡户）', { categories: ['registered-poor'] }, '有扶贫手册'),
      choice('relocated', '易地扶贫搬迁户', { categories: ['relocated'] }, '从老家搬到安置点'),
      choice('hard-to-employ', '就业困难人员', { categories: ['hard-to-employ'] }, '在社区登记认定过'),
      choice('zero-employment-household', '零就业家庭', { categories: ['zero-employment-household'] }),
      choice('other', '都不是', { categories: [] }),
    ],
  },
  {
    id: 'away',
    ask: '您在哪里干活？怎么去的？',
    help: '“统一组织”指劳务公司、劳务经纪人、政府或村里组织',
    kind: 'one',
    schemes: ['job-seeking'],
    settles: ['householdRegion', 'workRegion', 'organised'],
    standIns: ['householdRegion', 'workRegion'],
    choices: [
      away('in-province-organised', '省内外县，统一组织去的', otherCounty, true),
      away('out-of-province-organised', '省外，统一组织去的', otherProvince, true),
      away('in-province-alone', '省内外县，自己去的', otherCounty, false),
      away('out-of-province-alone', '省外，自己去的', otherProvince, false),
      {
        value: 'home',
        label: '在本县或在家',
        means: (at) => ({ facts: { householdRegion: at.region, workRegion: at.region } }),
      },
    ],
  },
  {
    id: 'business',
    ask: '您自己开店、办厂了吗？场地是租的吗？',
    help: '个体户、小公司都算',
    kind: 'one',
    schemes: STARTUP,
    settles: ['entityType', 'enterpriseSize', 'openedOn', 'closures', 'months'],
    standIns: ['entityType', 'openedOn', 'closures', 'months'],
    estimate: true,
    choices: [
      {
        value: 'none',
        label: '没有',
        means: () => ({
          rulesOut: {
            schemes: STARTUP,
            because: '没有自己的店或厂',
            remedy: '以后开店办厂，办了营业执照再来看',
          },
        }),
      },
      open('year-rented', '开了一年以上，租的', 13, 12),
      open('year-own', '开了一年以上，不是租的', 13, 0),
      open('new-rented', '不到一年，租的', 6, 6),
      open('new-own', '不到一年，不是租的', 6, 0),
    ],
  },
  {
    id: 'job',
    ask: '您现在有工作吗？没有的话，工作是怎么没的？',
    help: '单位辞退、合同到期单位不续、单位停工倒闭，都是单位不要了',
    kind: 'one',
    schemes: ['unemployment-benefit'],
    settles: ['involuntaryJobLoss', 'registeredUnemployed'],
    choices: [
      {
        value: 'working',
        label: '有工作',
        means: () => ({
          rulesOut: {
            schemes: ['unemployment-benefit'],
            because: '没有失业',
            remedy: '以后单位不要了、失了业，再来看',
          },
        }),
      },
      choice('registered', '单位不要了，办了失业登记', {
        involuntaryJobLoss: true,
        registeredUnemployed: true,
      }),
      choice('unregistered', '单位不要了，还没办失业登记', {
        involuntaryJobLoss: true,
        registeredUnemployed: false,
      }),
      choice('own', '自己不干的', { involuntaryJobLoss: false }),
    ],
  },
  {
    id: 'contribution',
    ask: '失业保险一共交了多久？',
    help: '在单位上班时交的，换过单位加在一起',
    kind: 'one',
    schemes: ['unemployment-benefit'],
    settles: ['contributionMonths'],
    standIns: ['contributionMonths'],
    choices: [
      choice('none', '没有交过', { contributionMonths: 0 }, undefined, []),
      choice('under-1', '不满 1 年', { contributionMonths: 6 }),
      ...[1, 2, 3, 4].map((years) =>
        choice(String(years), `满 ${years} 年`, { contributionMonths: years * 12 }),
      ),
      choice('5', '满 5 年，不满 10 年', { contributionMonths: 60 }),
      choice('10', '10 年以上', { contributionMonths: 120 }),
    ],
  },
  {
    id: 'certificate',
    ask: '2020 年以后，新考到特种作业操作证了吗？',
    help: '电工证、焊工证、登高证、叉车证等',
    kind: 'one',
    schemes: ['special-operation'],
    settles: ['count', 'issuedOn'],
    standIns: ['issuedOn'],
    choices: [
      {
        value: 'none',
        label: '没有',
        means: () => ({
          rulesOut: {
            schemes: ['special-operation'],
            because: '没有新考到操作证',
            remedy: '考到证以后可以申请',
          },
        }),
      },
      { value: 'one', label: '考到一本', means: ({ today }) => ({ facts: { count: 1, issuedOn: today } }) },
      { value: 'two', label: '考到两本', means: ({ today }) => ({ facts: { count: 2, issuedOn: today } }) },
      {
        value: 'before',
        label: '2020 年以前考的',
        means: () => ({ facts: { count: 1, issuedOn: '2019-06-30' } }),
      },
    ],
  },
  {
    id: 'epidemic',
    ask: '受疫情影响了吗？',
    help: '例如没活干、生意停了、收入少了',
    kind: 'one',
    schemes: ['startup-loan-priority'],
    settles: ['affectedByEpidemic'],
    choices: [
      choice('yes', '受影响', { affectedByEpidemic: true }),
      choice('no', '没有', { affectedByEpidemic: false }),
    ],
  },
  grantedBefore({
    'job-seeking': '外出找工作补贴',
    'startup-lump-sum': '自己开店办厂补贴',
    'special-operation': '同一本操作证的补贴',
  }),
]
