import { URGENT_NAMES, type JobKind } from '@wengang/shared/contract/jobs'
import { addDays, chineseDay } from '@wengang/shared/dates'
import type { PayUnit } from '@wengang/shared/pay'
import type { JobAction, JobStatus } from '@wengang/shared/workflow/job'
import { later, moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import { LAPSED_AT_MOST_DAYS, verifiedInForce, type Firm } from './firms.js'
import { drawWording, findTrade } from './post-wording.js'
import { drawWorkplace } from './workplace.js'
import type { Staff } from './staff.js'

interface PostEvent {
  readonly id: string
  readonly action: JobAction | 'create'
  readonly at: string
  readonly actorId: string
  readonly actorTitle: string
  readonly reason: string | null
}

export interface Post {
  readonly id: string
  readonly firm: Firm
  readonly status: JobStatus
  readonly title: string
  readonly kind: JobKind
  readonly trade: string
  readonly region: string
  readonly address: string
  readonly lat: number
  readonly lng: number
  /** Fen. */
  readonly payFrom: number
  readonly payTo: number
  readonly payUnit: PayUnit
  /** The employer's own estimate of a month, for piece pay only. */
  readonly month: { readonly from: number; readonly to: number } | null
  readonly payBase: string
  readonly payExtras: string | null
  readonly payDeductions: string | null
  readonly payDay: string
  readonly headcount: number
  readonly duties: string
  readonly conditions: string
  readonly board: boolean
  readonly lodging: boolean
  readonly urgent: { readonly reason: keyof typeof URGENT_NAMES; readonly until: string } | null
  readonly createdAt: string
  readonly submittedAt: string | null
  readonly publishedAt: string | null
  readonly confirmedOn: string
  readonly endsOn: string
  readonly events: readonly PostEvent[]
}

/** `ended` is published as well, but past its day; the other statuses are those of the workflow. */
type Fate = 'open' | 'ended' | Exclude<JobStatus, 'published'>

/** About 85 of 100 posts stand open. */
const FATES: readonly (readonly [Fate, number])[] = [
  ['open', 86],
  ['ended', 3],
  ['draft', 3],
  ['vetting', 4],
  ['returned', 2],
  ['closed', 2],
]

/** `count` posts spread over the firms; the first of `first` are open and belong to those firms (the personas'). */
export function drawPosts(
  draw: Draw,
  count: number,
  firms: readonly Firm[],
  first: readonly Firm[],
  staff: Staff,
  today: string,
): Post[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, at) => {
    const owner = first[at]
    return drawPost(
      draw,
      owner ?? draw.pick(firms),
      owner === undefined ? draw.weighted(FATES) : 'open',
      staff,
      today,
      taken,
    )
  })
}

function drawPost(draw: Draw, firm: Firm, fate: Fate, staff: Staff, today: string, taken: Set<string>): Post {
  const trade = findTrade(draw, firm)
  const place = drawWorkplace(draw, firm, trade)
  const wording = drawWording(draw, trade, place, fate === 'vetting' && draw.chance(0.35))
  const createdOn = addDays(today, -drawAge(draw, fate, firm, today))
  const createdAt = moment(createdOn, draw.int(8 * 60, 16 * 60))
  const id = draw.id(msOf(createdAt))
  const endsEarliest = addDays(today, 8)
  const urgent = fate === 'open' ? drawUrgent(draw, trade.sector, trade.trade, endsEarliest) : null
  const events = drawEvents(draw, fate, { firm, staff, urgent, createdAt, today })
  const at = (action: JobAction): string | null => events.find((event) => event.action === action)?.at ?? null
  const confirmed = events.findLast((event) => event.action === 'confirm' || event.action === 'publish')
  return {
    id,
    firm,
    status: fate === 'open' || fate === 'ended' ? 'published' : fate,
    ...wording,
    ...place,
    title: unlikeOthers(wording.title, place.region, firm, taken),
    urgent,
    createdAt,
    submittedAt: at('submit'),
    publishedAt: at('publish'),
    confirmedOn: confirmed === undefined ? createdOn : chinaDay(confirmed.at),
    endsOn: drawEnd(
      draw,
      fate,
      events,
      urgent === null ? addDays(today, draw.int(3, 60)) : addDays(endsEarliest, draw.int(14, 40)),
      today,
    ),
    events,
  }
}

/** Open posts end in the coming weeks, a closed one on the day it was closed. */
function drawEnd(draw: Draw, fate: Fate, events: readonly PostEvent[], ahead: string, today: string): string {
  const last = events.at(-1)
  if (fate === 'closed' && last !== undefined) return chinaDay(last.at)
  return fate === 'ended' ? addDays(today, -draw.int(1, 30)) : ahead
}

/** Days since a post was written: a firm whose licence check has lapsed published before that, or the desk could not have. */
function drawAge(draw: Draw, fate: Fate, firm: Firm, today: string): number {
  if (fate === 'vetting') return draw.int(1, 3)
  if (fate !== 'open') return draw.int(45, 120)
  return verifiedInForce(firm, today) ? draw.int(1, 40) : draw.int(LAPSED_AT_MOST_DAYS + 1, 75)
}

const chinaDay = (instant: string): string => later(instant, 8 * 60).slice(0, 10)

/** Two posts of one firm with the same title are for different crews, else the second would be a duplicate to be vetted. */
function unlikeOthers(title: string, region: string, firm: Firm, taken: Set<string>): string {
  for (let crew = 1; ; crew++) {
    const text = crew === 1 ? title : `${title}（${crew} 班组）`
    const key = `${firm.id} ${region} ${text}`
    if (taken.has(key)) continue
    taken.add(key)
    return text
  }
}

interface Story {
  readonly firm: Firm
  readonly staff: Staff
  readonly urgent: Post['urgent']
  readonly createdAt: string
  readonly today: string
}

function drawEvents(draw: Draw, fate: Fate, { firm, staff, urgent, createdAt, today }: Story): PostEvent[] {
  const events: PostEvent[] = []
  const add = (
    action: PostEvent['action'],
    at: string,
    byStaff: boolean,
    reason: string | null = null,
  ): void => {
    events.push({
      id: draw.id(msOf(at)),
      action,
      at,
      reason,
      actorId: byStaff ? draw.pick(staff.acceptors).id : firm.accountId,
      actorTitle: byStaff ? '受理员' : '用工单位',
    })
  }
  add('create', createdAt, false)
  if (fate === 'draft') return events
  const submittedAt = later(createdAt, draw.int(5, 60))
  add('submit', submittedAt, false)
  if (fate === 'vetting') return events
  const decidedAt = later(submittedAt, draw.int(30, 300))
  if (fate === 'returned') {
    add(
      'return',
      decidedAt,
      true,
      draw.pick([
        '请写清工资构成和发薪日',
        '招聘条件限制了年龄，请说明依据或删去',
        '工作地点不具体，请写到村或厂区',
      ]),
    )
    return events
  }
  add('publish', decidedAt, true)
  if (urgent !== null)
    add(
      'mark-urgent',
      later(decidedAt, 5),
      true,
      `${URGENT_NAMES[urgent.reason]}，至 ${chineseDay(urgent.until)}`,
    )
  const confirmedAt = moment(addDays(today, -draw.int(1, 9)), draw.int(9 * 60, 18 * 60))
  if (fate === 'open' && confirmedAt > later(decidedAt, 3 * 24 * 60)) add('confirm', confirmedAt, false)
  if (fate === 'closed')
    add(
      'close',
      later(decidedAt, draw.int(5, 30) * 24 * 60),
      false,
      draw.pick(['人已招满', '订单调整，暂不招人']),
    )
  return events
}

function drawUrgent(draw: Draw, sector: string, trade: string, from: string): Post['urgent'] {
  const until = addDays(from, draw.int(0, 13))
  if (trade === '消毒防疫员') return draw.chance(0.6) ? { reason: 'epidemic-control', until } : null
  if (sector === 'public') return draw.chance(0.25) ? { reason: 'public-utility', until } : null
  if (sector === 'phosphate' || sector === 'building')
    return draw.chance(0.04) ? { reason: 'major-project', until } : null
  return null
}
