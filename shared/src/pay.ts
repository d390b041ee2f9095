/**
 * Pay normalised to a month, so that a post paid by the day stands beside one paid by the month (J2).
 *
 * Factors: 21.75 paid days a month (劳动和社会保障部《关于职工全年月平均工作时间和工资折算问题的通知》, 劳社部发〔2008〕3号) and the
 * statutory day of 8 hours (劳动法第三十六条). Piece pay has no lawful factor: the employer estimates a usual month.
 */
export const PAID_DAYS_A_MONTH_HUNDREDTHS = 2175
export const HOURS_A_DAY = 8

export type PayUnit = 'month' | 'day' | 'hour' | 'piece'

/** Fen a month for an amount in fen by its unit, half-up to the fen; null for piece pay, which no factor turns into a month. */
export function monthlyFen(fen: number, unit: PayUnit): number | null {
  if (unit === 'month') return fen
  if (unit === 'piece') return null
  const aDay = unit === 'hour' ? fen * HOURS_A_DAY : fen
  return Math.floor((aDay * PAID_DAYS_A_MONTH_HUNDREDTHS + 50) / 100)
}

export interface PostedPay {
  readonly from: number
  readonly to: number
  readonly unit: PayUnit
}

export type MonthlyPay = { readonly from: number; readonly to: number }

/**
 * The range a month in fen. `estimate` is the employer's own for piece pay and is ignored otherwise, so that nobody
 * can post a day rate beside a month it does not make. Null when piece pay comes without an estimate.
 */
export function monthlyPay(pay: PostedPay, estimate?: MonthlyPay): MonthlyPay | null {
  const from = monthlyFen(pay.from, pay.unit)
  const to = monthlyFen(pay.to, pay.unit)
  if (from !== null && to !== null) return { from, to }
  return estimate ?? null
}
