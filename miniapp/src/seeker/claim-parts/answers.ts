// What a person types or pastes, read into the values that the rules take. Pure.
import { isDay, isMonth } from '@wengang/shared/dates'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, type Fact, type FactKey } from '@wengang/shared/policy/index'
import type { Particular } from '@wengang/shared/workflow/claim-particulars'

export type FactJson = FactsJson[string]
/** A value, or in plain words why there is none. */
export type Reading = { readonly value: FactJson } | { readonly error: string }

/** What one question of a form asks: a fact of the rules, or a particular besides. */
export type Asked = Fact | (Particular & { readonly unit?: string; readonly options?: undefined })

export const isFactKey = (key: string): key is FactKey => Object.prototype.hasOwnProperty.call(FACTS, key)

const bad = (error: string): Reading => ({ error })
// Full-width digits and signs come from Chinese keyboards and spreadsheets.
const plain = (text: string): string =>
  text.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim()

/** '1,234.5' or '1234.50 元' → 123450 fen. */
export const readYuan = (text: string, most = Number.MAX_SAFE_INTEGER): Reading => {
  const number = plain(text).replace(/[,，\s¥￥元]/g, '')
  if (number === '') return bad('请填写金额')
  if (!/^\d+(\.\d*)?$/.test(number)) return bad('金额只能填数字，例如 3500 或 3500.5')
  const [whole = '', part = ''] = number.split('.')
  if (part.length > 2) return bad('金额最多到分（两位小数）')
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return fen > most ? bad('这个数太大了，请再看看单位是不是元') : { value: fen }
}

/** '12 个月' → 12 */
export const readCount = (
  text: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER, unit = '' }: { min?: number; max?: number; unit?: string } = {},
): Reading => {
  let number = plain(text).replace(/[,，\s]/g, '')
  if (unit !== '' && number.endsWith(unit)) number = number.slice(0, -unit.length)
  number = number.replace(/(个月|课时|[月天年人本个])$/, '')
  if (number === '') return bad('请填写数字')
  if (!/^\d+$/.test(number)) return bad('只能填整数，例如 12')
  const value = Number(number)
  return value < min ? bad(`不能少于 ${min}`) : value > max ? bad('这个数太大了，请再看看') : { value }
}

const two = (text: string): string => text.padStart(2, '0')
const EXCEL_DAY_ONE = Date.UTC(1899, 11, 30)

/** 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, or a spreadsheet's day number → '2026-03-05'. */
export const readDay = (text: string): Reading => {
  const written = plain(text)
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const day = parts
    ? `${parts[1]}-${two(parts[2] ?? '')}-${two(parts[3] ?? '')}`
    : /^[2-6]\d{4}$/.test(written)
      ? new Date(EXCEL_DAY_ONE + Number(written) * 86_400_000).toISOString().slice(0, 10)
      : ''
  return isDay(day) ? { value: day } : bad('日期看不懂，请写成 2026-03-05')
}

/** 2026-3, 2026年3月, 202603 → '2026-03' */
export const readMonth = (text: string): Reading => {
  const written = plain(text)
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})/.exec(written) ?? /^(\d{4})(\d{2})$/.exec(written)
  const month = parts ? `${parts[1]}-${two(parts[2] ?? '')}` : ''
  return isMonth(month) ? { value: month } : bad('月份看不懂，请写成 2026-03')
}

const YES = ['是', '有', '对', '已', '已领', '领过', '取得', '已取得', '√', '1', 'y', 'yes', 'true']
const NO = ['否', '不是', '无', '没有', '没', '未', '未领', '没领过', '未取得', '×', '0', 'n', 'no', 'false']

const readYesNo = (text: string): Reading => {
  const word = plain(text).toLowerCase()
  return YES.includes(word)
    ? { value: true }
    : NO.includes(word)
      ? { value: false }
      : bad('请写「是」或「否」')
}

const optionOf = (asked: Asked, text: string): string | number | undefined => {
  const word = plain(text)
  const options = asked.options ?? []
  // 「脱贫户」 and 「建档立卡户（脱贫户）」 mean the same; a word of two letters or more that only one answer contains will do.
  const close =
    word.length < 2
      ? []
      : options.filter(
          (option) => option.label.includes(word) || word.includes(option.label.replace(/（.*$/, '')),
        )
  return (
    options.find((option) => option.label === word || String(option.value) === word) ??
    (close.length === 1 ? close[0] : undefined)
  )?.value
}

const readChoice = (asked: Asked, text: string): Reading => {
  const value = optionOf(asked, text)
  return value === undefined
    ? bad(`请写：${(asked.options ?? []).map((option) => option.label).join('、')}`)
    : { value }
}

const pieces = (text: string): string[] =>
  text
    .split(/[、；;|/+\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const readAll = (texts: readonly string[], read: (text: string) => Reading): Reading => {
  const values: FactJson[] = []
  for (const text of texts) {
    const reading = read(text)
    if ('error' in reading) return reading
    values.push(reading.value)
  }
  return { value: values }
}

/** One cell of a spreadsheet, by what its column asks. */
export const readCell = (asked: Asked, text: string): Reading => {
  switch (asked.type) {
    case 'boolean':
      return readYesNo(text)
    case 'day':
      return readDay(text)
    case 'month':
      return readMonth(text)
    case 'integer':
      return readCount(text, asked)
    case 'fen':
      return readYuan(text, asked.max)
    case 'choice':
      return readChoice(asked, text)
    case 'choices':
      return ['无', '都没有', '没有'].includes(plain(text))
        ? { value: [] }
        : readAll(pieces(text), (piece) => readChoice(asked, piece))
    case 'fen-list':
      return readAll(pieces(text), (piece) => readYuan(piece, asked.max))
    case 'text':
      return { value: plain(text) }
    default:
      return bad('这一栏请在表单里填')
  }
}
