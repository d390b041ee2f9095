// One cell of a table, by what its column asks. The whole cell must say it: nothing is guessed out of a part.
import { readCertificates } from '../values/certificate.js'
import { readCount } from '../values/count.js'
import { readDay, readMonth } from '../values/day-text.js'
import { readIdCell } from '../values/identity.js'
import { readYuan } from '../values/money.js'
import { readName } from '../values/names.js'
import { bad, type Reading } from '../values/reading.js'
import { fold, readText, squeeze } from '../values/text.js'

export interface CellOption {
  readonly value: string | number
  readonly label: string
}
export type CellKind =
  | 'boolean'
  | 'day'
  | 'month'
  | 'integer'
  | 'fen'
  | 'choice'
  | 'choices'
  | 'fen-list'
  | 'text'
  | 'name'
  | 'id-number'
  | 'certificates'

/** What a cell may hold; the rules' facts have the same shape. */
export interface CellRule {
  readonly label: string
  readonly type: string
  readonly unit?: string | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly options?: readonly CellOption[] | undefined
}
export type CellValue = string | number | boolean | (string | number)[]

const YES = ['是', '有', '对', '已', '已领', '领过', '取得', '已取得', '√', '✓', '✔', '1', 'y', 'yes', 'true']
const NO = [
  '否',
  '不是',
  '无',
  '没有',
  '没',
  '未',
  '未领',
  '没领过',
  '未取得',
  '×',
  '✗',
  '0',
  'n',
  'no',
  'false',
]
const NONE = ['无', '没有', '都没有', '都不是', '否', '-', '/']

const readYesNo = (text: string): Reading<boolean> => {
  const word = squeeze(text).toLowerCase()
  if (YES.includes(word)) return { value: true }
  return NO.includes(word) ? { value: false } : bad('请写「是」或「否」')
}

/** The words that mean an option: its label, the label without what stands in brackets, and what stands there. */
const wordsOf = ({ label, value }: CellOption): string[] => {
  const whole = squeeze(label)
  const stem = whole.replace(/\(.*$/, '')
  return [whole, stem, ...(/\(([^)]*)\)/.exec(whole)?.slice(1) ?? []), String(value)]
}

/** A whole word of an option wins; else the beginning of just one, of two letters or more. Never a word inside another. */
function readChoice({ options = [] }: CellRule, text: string): Reading<string | number> {
  const word = squeeze(text)
  const whole = options.filter((option) => wordsOf(option).includes(word))
  const begun = word.length < 2 ? [] : options.filter((option) => squeeze(option.label).startsWith(word))
  const [found, other] = whole.length > 0 ? whole : begun
  return found === undefined || other !== undefined
    ? bad(`请写：${options.map((option) => option.label).join('、')}`)
    : { value: found.value }
}

const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Sums of several months. A comma is a separator where it cannot stand for thousands: 「3000,3200」. */
function sumsIn(text: string): string[] {
  return pieces(text, /[、，；;|/+\s]+/).flatMap((piece) => {
    const plain = fold(piece)
    const parts = plain.split(',')
    const thousands = /^\d{1,3}(,\d{3})+(\.\d*)?\D*$/.test(plain)
    return parts.length > 1 && !thousands && parts.every((part) => /^\d{3,}/.test(part)) ? parts : [piece]
  })
}

function readAll<T extends string | number>(
  texts: readonly string[],
  read: (text: string) => Reading<T>,
): Reading<T[]> {
  const values: T[] = []
  for (const text of texts) {
    const reading = read(text)
    if ('error' in reading) return reading
    values.push(reading.value)
  }
  return { value: values }
}

const readSums = (rule: CellRule, text: string): Reading<number[]> => {
  const sums = sumsIn(text)
  if (sums.length === 0) return bad('请填写金额')
  return readAll(sums, (sum) =>
    /^0\d/.test(fold(sum)) ? bad('几个月的工资用顿号分开，例如 3000、3200') : readYuan(sum, rule.max),
  )
}

/** A cell by the kind of its column, or what is wrong with it. */
export function readCell(rule: CellRule, text: string): Reading<CellValue> {
  switch (rule.type as CellKind) {
    case 'boolean':
      return readYesNo(text)
    case 'day':
      return readDay(text)
    case 'month':
      return readMonth(text)
    case 'integer':
      return readCount(text, {
        min: rule.min ?? 0,
        ...(rule.max === undefined ? {} : { max: rule.max }),
        unit: rule.unit ?? '',
      })
    case 'fen':
      return readYuan(text, rule.max)
    case 'choice':
      return readChoice(rule, text)
    case 'choices':
      return NONE.includes(squeeze(text))
        ? { value: [] }
        : readAll(pieces(text, /[、，,；;|/+\s]+/), (piece) => readChoice(rule, piece))
    case 'fen-list':
      return readSums(rule, text)
    case 'name':
      return readName(text)
    case 'id-number':
      return readIdCell(text)
    case 'certificates':
      return readCertificates(text)
    case 'text':
      return readText(text, { most: 200, label: rule.label })
    default:
      return bad('这一栏请在表单里填')
  }
}
