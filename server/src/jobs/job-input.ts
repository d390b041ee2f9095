import type { z } from 'zod'
import { MAX_FEN } from '@wengang/shared/contract/common'
import type { JobDraft } from '@wengang/shared/contract/jobs'
import { addDays } from '@wengang/shared/dates'
import { monthlyPay } from '@wengang/shared/pay'
import { vetPost } from '@wengang/shared/vetting'
import { refuse, type Result } from '../platform/http/refusal.js'
import { degrees, micro } from './geo.js'
import type { JobEntity } from './job.entity.js'
import { digest, searchable } from './search-text.js'

export type Draft = z.output<typeof JobDraft>

/** Nobody leaves a post up longer than a year without writing it anew. */
export const LONGEST_DAYS = 366

interface Fault {
  readonly path: string
  readonly message: string
}

/** What the shapes alone cannot say about a draft. */
function faultsOf(draft: Draft, today: string): Fault[] {
  const faults: Fault[] = []
  if (draft.payTo < draft.payFrom) faults.push({ path: 'payTo', message: '最高工资不能低于最低工资' })
  faults.push(...endFaults(draft.endsOn, today))
  if (draft.payUnit === 'piece') {
    if (draft.payMonthFrom === undefined)
      faults.push({ path: 'payMonthFrom', message: '按件计酬请填写一般一个月最少能挣多少' })
    if (draft.payMonthTo === undefined)
      faults.push({ path: 'payMonthTo', message: '按件计酬请填写一般一个月最多能挣多少' })
    if ((draft.payMonthTo ?? 0) < (draft.payMonthFrom ?? 0))
      faults.push({ path: 'payMonthTo', message: '最高不能低于最低' })
  }
  return faults
}

export const endFaults = (endsOn: string, today: string): Fault[] => {
  if (endsOn < today) return [{ path: 'endsOn', message: '截止日期已经过了' }]
  return endsOn > addDays(today, LONGEST_DAYS) ? [{ path: 'endsOn', message: '截止日期最长一年' }] : []
}

export type JobContent = Omit<
  JobEntity,
  | 'id'
  | 'employerId'
  | 'status'
  | 'urgentReason'
  | 'urgentUntil'
  | 'publishedAt'
  | 'submittedAt'
  | 'confirmedOn'
  | 'findings'
  | 'createdAt'
  | 'revision'
>

/** The stored fields a draft makes, with pay by the month and search text derived; or what is wrong with it. */
export function contentOf(
  draft: Draft,
  employer: { id: string; name: string; deskRegion: string },
  regionName: string,
  today: string,
): Result<JobContent> {
  const faults = faultsOf(draft, today)
  const estimate = { from: draft.payMonthFrom ?? 0, to: draft.payMonthTo ?? 0 }
  const month = monthlyPay({ from: draft.payFrom, to: draft.payTo, unit: draft.payUnit }, estimate)
  // An hourly rate within bounds can still make a month that is not.
  if (month !== null && Math.max(month.from, month.to) > MAX_FEN)
    faults.push({ path: 'payTo', message: '工资太高，请核对金额和计酬单位' })
  if (faults.length > 0 || month === null)
    return refuse('bad-input', '有几处需要改一下。', { fields: faults })
  return {
    title: draft.title,
    kind: draft.kind,
    trade: draft.trade,
    region: draft.region,
    regionName,
    deskRegion: employer.deskRegion,
    address: draft.address,
    payFrom: draft.payFrom,
    payTo: draft.payTo,
    payUnit: draft.payUnit,
    monthFrom: month.from,
    monthTo: month.to,
    payBase: draft.payBase,
    payExtras: draft.payExtras || null,
    payDeductions: draft.payDeductions || null,
    payDay: draft.payDay,
    headcount: draft.headcount,
    duties: draft.duties,
    conditions: draft.conditions,
    board: draft.board,
    lodging: draft.lodging,
    endsOn: draft.endsOn,
    latMicro: draft.position ? micro(draft.position.lat) : null,
    lngMicro: draft.position ? micro(draft.position.lng) : null,
    searchText: searchable([draft.title, draft.trade, employer.name, regionName, draft.duties]),
    sameAs: digest([employer.id, draft.title, draft.region, draft.kind, draft.duties]),
  }
}

/** The draft a stored post was made from, to lay a partial change over it. */
export const draftOf = (job: JobEntity): Draft => ({
  title: job.title,
  kind: job.kind,
  trade: job.trade,
  region: job.region,
  address: job.address,
  payFrom: job.payFrom,
  payTo: job.payTo,
  payUnit: job.payUnit,
  payMonthFrom: job.monthFrom,
  payMonthTo: job.monthTo,
  payBase: job.payBase,
  payExtras: job.payExtras ?? undefined,
  payDeductions: job.payDeductions ?? undefined,
  payDay: job.payDay,
  headcount: job.headcount,
  duties: job.duties,
  conditions: job.conditions,
  board: job.board,
  lodging: job.lodging,
  endsOn: job.endsOn,
  position:
    job.latMicro === null || job.lngMicro === null
      ? null
      : { lat: degrees(job.latMicro), lng: degrees(job.lngMicro) },
})

export const findingsOf = (content: JobContent, duplicates: readonly { title: string }[]) =>
  vetPost(content, duplicates)
