// A parameter release is data from the server laid over the built-in values; it never needs a new phone version.
import { isDay } from '../../dates.js'
import { BadRelease } from './errors.js'
import type { DatedValue, Parameter, ParameterValueOf, Unit } from './parameter.js'

export interface ReleaseValue {
  from: string
  value: ParameterValueOf | null
  source: string
}
export interface Release {
  id: string
  parameters: Record<string, ReleaseValue[]>
}

/** The dated values an assessment looks into: the built-in ones, with a release laid over some. */
export class Book {
  constructor(
    readonly releaseId: string,
    private readonly laidOver: ReadonlyMap<string, readonly DatedValue<ParameterValueOf>[]>,
  ) {}

  valuesOf<V extends ParameterValueOf>(parameter: Parameter<V>): readonly DatedValue<V>[] {
    if (this.laidOver.size === 0) return parameter.values
    // Laying over checked each value against the parameter's unit, so the values are of its type.
    return (this.laidOver.get(parameter.id) as readonly DatedValue<V>[] | undefined) ?? parameter.values
  }
}

const MOST_STEPS = 50
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1200

/** At least one step, each `[from, value]` with `from` above the one before. */
function isTable(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_STEPS) return false
  return value.every(
    (step: unknown, at) =>
      Array.isArray(step) &&
      step.length === 2 &&
      step.every(isCount) &&
      (at === 0 || (step[0] as number) > (value[at - 1] as number[])[0]!),
  )
}

const FITS: { readonly [U in Unit]: (value: unknown) => boolean } = {
  fen: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000_000,
  // At most four decimals, which is what percentOfFen keeps exactly.
  percent: (value) =>
    typeof value === 'number' &&
    value >= 0 &&
    value <= 1000 &&
    Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-6,
  months: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 1200,
  years: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 100,
  hours: (value) => Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 100_000,
  day: isDay,
  flag: (value) => typeof value === 'boolean',
  tier: (value) => value === 1 || value === 2 || value === 3,
  table: isTable,
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkedValue(parameter: Parameter, entry: unknown): DatedValue<ParameterValueOf> {
  const bad = (what: string): BadRelease =>
    new BadRelease(parameter.id, `参数 ${parameter.id}（${parameter.title}）${what}`)
  if (!isObject(entry)) throw bad('的取值应含 from、value、source')
  const { from, value, source } = entry
  if (!isDay(from)) throw bad('的生效日期不是真实日期')
  if (typeof source !== 'string' || source.trim() === '') throw bad('没有写明依据文件')
  if (value !== null && !FITS[parameter.unit](value)) throw bad('的取值不符合其单位')
  return { from, value: value as ParameterValueOf | null, source }
}

/**
 * Lays a release over the built-in values: an entry with the same `from` replaces, any other is added.
 * @throws BadRelease for an unknown parameter, a day that does not exist, a value outside the unit, a missing source
 */
export function layOver(release: unknown, byId: ReadonlyMap<string, Parameter>): Book {
  if (!isObject(release) || typeof release.id !== 'string' || !isObject(release.parameters))
    throw new BadRelease('release', '参数发布应含 id 和 parameters')
  const laidOver = new Map<string, readonly DatedValue<ParameterValueOf>[]>()
  for (const id of Object.keys(release.parameters)) {
    const parameter = byId.get(id)
    if (parameter === undefined) throw new BadRelease(id, `没有这个参数：${id}`)
    const entries = release.parameters[id]
    if (!Array.isArray(entries)) throw new BadRelease(id, `参数 ${id} 的取值应是一个列表`)
    const byDay = new Map<string, DatedValue<ParameterValueOf>>(
      parameter.values.map((entry) => [entry.from, entry]),
    )
    for (const entry of entries) {
      const checked = checkedValue(parameter, entry)
      byDay.set(checked.from, checked)
    }
    laidOver.set(
      id,
      [...byDay.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
    )
  }
  return new Book(release.id, laidOver)
}

export const BUILT_IN = new Book('plan', new Map())
