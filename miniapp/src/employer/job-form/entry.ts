import type { BodyInput } from '@wengang/shared/contract/endpoint'
import type { Job, JobKind, jobs } from '@wengang/shared/contract/jobs'
import { fenOf, typed } from '../../ui/sums'

type Draft = BodyInput<typeof jobs.create>

/** What is chosen by tapping; what is typed is in `Typed`. */
export interface Chosen {
  readonly kind: JobKind
  readonly payUnit: Draft['payUnit']
  readonly region: string
  readonly regionName: string
  readonly board: boolean
  readonly lodging: boolean
  readonly endsOn: string
}

export const TYPED = [
  'title',
  'trade',
  'headcount',
  'payFrom',
  'payTo',
  'payMonthFrom',
  'payMonthTo',
  'payBase',
  'payExtras',
  'payDeductions',
  'payDay',
  'address',
  'duties',
  'conditions',
] as const
export type TypedName = (typeof TYPED)[number]
export type Typed = Readonly<Record<TypedName, string>>
export type Entry = Chosen & Typed

export const EMPTY: Entry = {
  kind: 'full-time',
  payUnit: 'month',
  region: '',
  regionName: '',
  board: false,
  lodging: false,
  endsOn: '',
  title: '',
  trade: '',
  headcount: '1',
  payFrom: '',
  payTo: '',
  payMonthFrom: '',
  payMonthTo: '',
  payBase: '',
  payExtras: '',
  payDeductions: '',
  payDay: '',
  address: '',
  duties: '',
  conditions: '',
}

/** A post as the form shows it. */
export const entryOf = (job: Job): Entry => ({
  kind: job.kind,
  payUnit: job.pay.unit,
  region: job.region,
  regionName: job.regionName,
  board: job.board,
  lodging: job.lodging,
  endsOn: job.endsOn,
  title: job.title,
  trade: job.trade,
  headcount: String(job.headcount),
  payFrom: typed(job.pay.from),
  payTo: typed(job.pay.to),
  payMonthFrom: typed(job.pay.monthFrom),
  payMonthTo: typed(job.pay.monthTo),
  payBase: job.pay.base,
  payExtras: job.pay.extras ?? '',
  payDeductions: job.pay.deductions ?? '',
  payDay: job.pay.payDay,
  address: job.address,
  duties: job.duties,
  conditions: job.conditions,
})

export type EntryErrors = Partial<Record<TypedName | 'region' | 'endsOn', string>>

const REQUIRED: readonly (readonly [TypedName, string])[] = [
  ['title', '请填写岗位名称'],
  ['trade', '请填写工种'],
  ['payBase', '请写清底薪'],
  ['payDay', '请写清哪天发工资'],
  ['address', '请填写工作地点'],
  ['duties', '请写清每天做什么'],
  ['conditions', '没有要求请写「无特殊要求」'],
]

/** The draft to send, or what is to be put right first. */
export const draftOf = (entry: Entry): { draft: Draft } | { errors: EntryErrors } => {
  const errors: EntryErrors = {}
  for (const [name, message] of REQUIRED) if (entry[name] === '') errors[name] = message
  const sum = (name: TypedName): number => {
    const fen = fenOf(entry[name])
    if (fen === null) errors[name] = '请填数字，单位是元'
    return fen ?? 0
  }
  const [payFrom, payTo] = [sum('payFrom'), sum('payTo')]
  if (errors.payTo === undefined && payTo < payFrom) errors.payTo = '最高工资不能低于最低工资'
  const piece =
    entry.payUnit === 'piece' ? { payMonthFrom: sum('payMonthFrom'), payMonthTo: sum('payMonthTo') } : {}
  const headcount = /^\d{1,4}$/.test(entry.headcount) ? Number(entry.headcount) : 0
  if (headcount < 1) errors.headcount = '请填招几个人'
  if (entry.region === '') errors.region = '请选工作地点在哪个县、乡镇'
  if (entry.endsOn === '') errors.endsOn = '请选截止日期'
  if (Object.keys(errors).length > 0) return { errors }
  const {
    kind,
    payUnit,
    region,
    board,
    lodging,
    endsOn,
    title,
    trade,
    payBase,
    payExtras,
    payDeductions,
    payDay,
    address,
    duties,
    conditions,
  } = entry
  return {
    draft: {
      kind,
      payUnit,
      region,
      board,
      lodging,
      endsOn,
      title,
      trade,
      payBase,
      payDay,
      address,
      duties,
      conditions,
      headcount,
      payFrom,
      payTo,
      ...piece,
      payExtras,
      payDeductions,
    },
  }
}
