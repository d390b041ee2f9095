// Days and months as people and spreadsheets write them; the whole text must say one, or it is refused.
import { isDay, isMonth } from './dates.js'
import { bad, type Reading } from './reading.js'
import { fold, squeeze } from './text.js'

const two = (text: string): string => text.padStart(2, '0')
const EXCEL_DAY_ONE = Date.UTC(1899, 11, 30)
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TIME = /[ T](?:0?0:00(?::00(?:\.0+)?)?)$/

/** A spreadsheet's day number, 20089 (1955) to 73050 (2099); outside it a number is no day. */
const excelDay = (text: string): string | null =>
  /^\d{5}$/.test(text) && Number(text) >= 20_089 && Number(text) <= 73_050
    ? new Date(EXCEL_DAY_ONE + Number(text) * 86_400_000).toISOString().slice(0, 10)
    : null

/** 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, 43895 → '2026-03-05'. */
export function readDay(text: string): Reading<string> {
  const written = squeeze(fold(text).replace(TIME, ''))
  if (written === '') return bad('请填写日期')
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(written) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(written)
  const day = parts ? `${parts[1]}-${two(parts[3] ?? '')}-${two(parts[4] ?? '')}` : (excelDay(written) ?? '')
  return isDay(day) ? { value: day } : bad('日期看不懂，请写成 2026-03-05')
}

/** 2026-3, 2026年3月, 202603, Mar-26, a day or a spreadsheet's day number of that month → '2026-03'. */
export function readMonth(text: string): Reading<string> {
  const written = squeeze(fold(text).replace(TIME, ''))
  if (written === '') return bad('请填写月份')
  const parts =
    /^(\d{4})[-/.](\d{1,2})$/.exec(written) ??
    /^(\d{4})年(\d{1,2})月(?:份)?$/.exec(written) ??
    /^(\d{4})(\d{2})$/.exec(written)
  const named = /^([a-z]{3})[a-z]*[-/.' ]?(\d{2}|\d{4})$/i.exec(written)
  const place = named ? MONTH_NAMES.indexOf((named[1] ?? '').toLowerCase()) : -1
  const day = readDay(text)
  const month = parts
    ? `${parts[1]}-${two(parts[2] ?? '')}`
    : place >= 0
      ? `${(named?.[2] ?? '').padStart(4, '20')}-${two(String(place + 1))}`
      : 'value' in day
        ? day.value.slice(0, 7)
        : ''
  return isMonth(month) ? { value: month } : bad('月份看不懂，请写成 2026-03')
}
