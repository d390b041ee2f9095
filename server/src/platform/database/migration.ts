import type { QueryRunner, TableColumnOptions } from 'typeorm'

import type { ColumnChoice } from './columns.js'

/** Table columns for migrations, the same names as the entity decorators in `columns.ts`. */
const of = (
  name: string,
  options: Omit<TableColumnOptions, 'name'>,
  choice: ColumnChoice = {},
): TableColumnOptions => ({
  name,
  isNullable: choice.nullable ?? false,
  ...options,
})

export const idColumn = (name = 'id'): TableColumnOptions =>
  of(name, { type: 'varchar', length: '36', isPrimary: true })
export const keyColumn = (name: string, length: number): TableColumnOptions =>
  of(name, { type: 'varchar', length: String(length), isPrimary: true })
export const refColumn = (name: string, choice?: ColumnChoice) =>
  of(name, { type: 'varchar', length: '36' }, choice)
export const instantColumn = (name: string, choice?: ColumnChoice) =>
  of(name, { type: 'varchar', length: '24' }, choice)
export const dayColumn = (name: string, choice?: ColumnChoice) =>
  of(name, { type: 'varchar', length: '10' }, choice)
export const fenColumn = (name: string, choice?: ColumnChoice) => of(name, { type: 'bigint' }, choice)
export const intColumn = (name: string, choice?: ColumnChoice) => of(name, { type: 'int' }, choice)
export const boolColumn = (name: string, choice?: ColumnChoice) => of(name, { type: 'int' }, choice)
export const textColumn = (name: string, length: number, choice?: ColumnChoice) =>
  of(name, { type: 'varchar', length: String(length) }, choice)
export const longTextColumn = (name: string, choice?: ColumnChoice) => of(name, { type: 'longtext' }, choice)
export const jsonColumn = (name: string, choice?: ColumnChoice) => of(name, { type: 'longtext' }, choice)

/**
 * Adds columns to a table that holds rows already. Plain SQL, because TypeORM would build the SQLite table anew, which
 * its foreign keys forbid inside a transaction. A column that may not be null needs what the present rows get.
 */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: readonly (TableColumnOptions & { present?: string | number })[],
): Promise<void> {
  for (const { name, type, length, isNullable, present } of columns) {
    const kind = length === undefined ? type : `${type}(${length})`
    const rest = isNullable
      ? 'NULL'
      : `NOT NULL DEFAULT ${typeof present === 'number' ? present : `'${present ?? ''}'`}`
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${kind} ${rest}`)
  }
}

/** Takes columns back that {@link addColumns} added. */
export async function dropColumns(
  runner: QueryRunner,
  table: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`)
}
