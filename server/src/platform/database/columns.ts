import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm'

/**
 * Entity columns that mean the same on SQLite and MySQL. `migration.ts` holds the same names for tables; a test
 * compares the two, so use these and nothing else.
 */
export interface ColumnChoice {
  readonly nullable?: true
}

const numeric = {
  to: (value: number | null | undefined) => value,
  // MySQL gives bigint as text; all our numbers (fen) stay below 2^53.
  from: (value: string | number | null) => (value === null ? null : Number(value)),
}
const boolean = {
  to: (value: boolean | null | undefined) => (typeof value === 'boolean' ? Number(value) : value),
  from: (value: number | boolean | null) => (value === null ? null : Boolean(value)),
}
const json = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
}

const column = (options: ColumnOptions, choice: ColumnChoice = {}) =>
  Column({ ...options, nullable: choice.nullable ?? false })

/** Primary key, a UUIDv7 from `newId()`. */
export const IdColumn = () => PrimaryColumn({ type: 'varchar', length: 36 })
/** Primary key that is a text of our own, such as a parameter or limit name. */
export const KeyColumn = (length: number) => PrimaryColumn({ type: 'varchar', length: String(length) })
/** Id of another record. */
export const RefColumn = (choice?: ColumnChoice) => column({ type: 'varchar', length: 36 }, choice)
/** A moment as ISO 8601 UTC text, 24 characters: sorts as text on both engines and has no time-zone surprises. */
export const InstantColumn = (choice?: ColumnChoice) => column({ type: 'varchar', length: 24 }, choice)
/** A China calendar day, `YYYY-MM-DD`. */
export const DayColumn = (choice?: ColumnChoice) => column({ type: 'varchar', length: 10 }, choice)
/** Whole fen, below 2^53. */
export const FenColumn = (choice?: ColumnChoice) => column({ type: 'bigint', transformer: numeric }, choice)
export const IntColumn = (choice?: ColumnChoice) => column({ type: 'int' }, choice)
export const BoolColumn = (choice?: ColumnChoice) => column({ type: 'int', transformer: boolean }, choice)
/** Text of at most `length` characters. */
export const TextColumn = (length: number, choice?: ColumnChoice) =>
  column({ type: 'varchar', length: String(length) }, choice)
/** Text without a limit; not for keys or sorting. */
export const LongTextColumn = (choice?: ColumnChoice) => column({ type: 'longtext' }, choice)
/** Plain JSON of shape `T`; the property it decorates must have that type. */
export const JsonColumn = <T = unknown>(choice?: ColumnChoice) => {
  const decorate = column({ type: 'longtext', transformer: json }, choice)
  return <K extends string>(target: { [key in K]?: T | null }, key: K): void => decorate(target, key)
}
