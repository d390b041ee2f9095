// Every number has a date, a clause and a source. A parameter without one of them does not compile.

export interface UnitValues {
  fen: number
  percent: number
  months: number
  years: number
  hours: number
  day: string
  flag: boolean
  /** One of the three classes of minimum wage. */
  tier: number
  /** Steps `[from, value]`, ascending by `from`. */
  table: Table
}
export type Unit = keyof UnitValues
export type Table = [number, number][]
export type ParameterValueOf = number | string | boolean | Table

/** What a table says of `at`: the value of the last step not above it; undefined below the first. */
export function stepOf(table: Table, at: number): number | undefined {
  let found: number | undefined
  for (const [from, value] of table) if (from <= at) found = value
  return found
}

export interface DatedValue<V> {
  /** First day on which the value holds. */
  readonly from: string
  /** `null` ends the parameter from that day. */
  readonly value: V | null
  /** The document that sets it. */
  readonly source: string
}

export interface Parameter<V extends ParameterValueOf = ParameterValueOf> {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly clause: string
  /** Ascending by `from`. */
  readonly values: readonly DatedValue<V>[]
  /**
   * What its absence on a day means: `always`, the scheme is not in force; `one-of`, the scheme is in force while one of
   * these has a value; `optional`, the plan leaves it open and a clerk decides.
   */
  readonly need: 'always' | 'one-of' | 'optional'
}

interface Wording<U extends Unit> {
  readonly id: string
  readonly title: string
  readonly unit: U
  readonly clause: string
}

const parameter = <U extends Unit>(
  wording: Wording<U>,
  values: readonly DatedValue<UnitValues[U]>[],
  need: Parameter['need'],
): Parameter<UnitValues[U]> => ({ ...wording, values, need })

/** A parameter the scheme cannot do without. */
export const dated = <U extends Unit>(
  given: Wording<U> & { readonly values: readonly DatedValue<UnitValues[U]>[] },
): Parameter<UnitValues[U]> => {
  const { values, ...wording } = given
  return parameter(wording, values, 'always')
}

/** One of several rates of which a case uses one (by region, by level, by tier). */
export const datedOneOf = <U extends Unit>(
  given: Wording<U> & { readonly values: readonly DatedValue<UnitValues[U]>[] },
): Parameter<UnitValues[U]> => {
  const { values, ...wording } = given
  return parameter(wording, values, 'one-of')
}

/** A parameter that may be absent; the plan gives no value unless `values` are passed. */
export const notSet = <U extends Unit>(
  wording: Wording<U>,
  values: readonly DatedValue<UnitValues[U]>[] = [],
): Parameter<UnitValues[U]> => parameter(wording, values, 'optional')

/** The entry in force on a day, or undefined. Entries ascend by `from`. */
export function entryOn<V>(values: readonly DatedValue<V>[], on: string): DatedValue<V> | undefined {
  let found: DatedValue<V> | undefined
  for (const entry of values) {
    if (entry.from > on) break
    found = entry
  }
  return found === undefined || found.value === null ? undefined : found
}
