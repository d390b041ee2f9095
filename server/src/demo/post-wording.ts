import type { JobKind } from '@wengang/shared/contract/jobs'
import type { PayUnit } from '@wengang/shared/pay'
import type { Draw } from './draw.js'
import type { Firm } from './firms.js'
import { PAY_BASE, PAY_DAY, PAY_DEDUCTIONS, PAY_EXTRAS, TRADES, type Trade } from './words/trades.js'

export interface Wording {
  readonly title: string
  readonly kind: JobKind
  readonly trade: string
  readonly payFrom: number
  readonly payTo: number
  readonly payUnit: PayUnit
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
}

/** A trade the firm hires for. */
export const findTrade = (draw: Draw, firm: Firm): Trade =>
  draw.pick(TRADES.filter((trade) => firm.sectors.includes(trade.sector)))

/** Wages are posted in round sums: hundreds a month, tens a day, whole yuan an hour, dimes a piece. */
const ROUND_TO_FEN: Record<PayUnit, number> = { month: 100_00, day: 10_00, hour: 1_00, piece: 10 }
function roundFen(yuan: number, unit: PayUnit): number {
  const step = ROUND_TO_FEN[unit]
  return Math.max(1, Math.round((yuan * 100) / step)) * step
}

/** The text of a post. `faulty` puts in what a vetter must find: bias, bait, a fee. */
export function drawWording(
  draw: Draw,
  trade: Trade,
  place: { wagePercent: number },
  faulty: boolean,
): Wording {
  const lodging = draw.chance(trade.lodging)
  const monthly = trade.unit === 'month'
  const kind: JobKind =
    monthly && trade.kind === 'full-time' && draw.chance(0.03) ? 'surplus-exchange' : trade.kind
  const wording: Wording = {
    ...drawPay(draw, trade, place.wagePercent),
    title: drawTitle(draw, trade, kind, lodging),
    kind,
    trade: trade.trade,
    payBase: draw.pick(PAY_BASE[trade.unit]),
    payExtras: monthly ? draw.some(PAY_EXTRAS, draw.int(1, 2)).join('，') : null,
    payDeductions: monthly && trade.kind !== 'student-intern' ? draw.pick(PAY_DEDUCTIONS) : null,
    payDay: draw.pick(PAY_DAY[trade.unit]),
    headcount: draw.int(1, trade.most),
    duties: trade.duties.join('\n'),
    conditions: [
      ...trade.conditions,
      draw.pick(['服从工作安排', '遵守厂纪厂规', '能长期做的优先', '按时上下班']),
    ].join('；'),
    board: draw.chance(trade.board),
    lodging,
  }
  return faulty ? spoil(draw, wording) : wording
}

function drawPay(
  draw: Draw,
  trade: Trade,
  wagePercent: number,
): Pick<Wording, 'payFrom' | 'payTo' | 'payUnit' | 'month'> {
  const [low, high, spread] = trade.pay.map((yuan) => (yuan * wagePercent) / 100) as [number, number, number]
  const bottom = low + ((high - low) * draw.int(0, 10)) / 10
  const payFrom = roundFen(bottom, trade.unit)
  const payTo = Math.max(payFrom, roundFen(bottom + (spread * draw.int(3, 10)) / 10, trade.unit))
  const month =
    trade.month === undefined
      ? null
      : { from: roundFen(trade.month[0], 'month'), to: roundFen(trade.month[1], 'month') }
  return { payFrom, payTo, payUnit: trade.unit, month }
}

function drawTitle(draw: Draw, trade: Trade, kind: JobKind, lodging: boolean): string {
  const title = draw.pick(trade.titles)
  if (kind === 'surplus-exchange') return `${title}（余缺调配 ${draw.int(1, 3)} 个月）`
  if (lodging && draw.chance(0.35)) return `${title}（提供住宿）`
  return draw.chance(0.12) ? `${title}（可先来看看）` : title
}

function spoil(draw: Draw, wording: Wording): Wording {
  switch (draw.int(0, 3)) {
    case 0:
      return { ...wording, conditions: `${wording.conditions}；女性优先` }
    case 1:
      return { ...wording, conditions: `${wording.conditions}；45 岁以下` }
    case 2:
      return { ...wording, title: `高薪急招${wording.title}`.slice(0, 40) }
    default:
      return { ...wording, duties: `${wording.duties}\n入职先交服装费 200 元。` }
  }
}
