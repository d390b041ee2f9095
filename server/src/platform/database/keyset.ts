import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm'

import { refuse, type Refusal, type Result } from '../http/refusal.js'

export type CursorValue = string | number

/** An opaque cursor of the last row's sort values. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

const badCursor = (): Refusal =>
  refuse('bad-input', '翻页位置无效，请从第一页重新看。', {
    fields: [{ path: 'cursor', message: '翻页位置无效' }],
  })

/** The values of a cursor; `length` (when given) is how many there must be. A foreign or damaged cursor is refused. */
export function decodeCursor(text: string, length?: number): Result<CursorValue[]> {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const fits =
      Array.isArray(values) &&
      (length === undefined || values.length === length) &&
      values.every(
        (value) => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)),
      )
    return fits ? (values as CursorValue[]) : badCursor()
  } catch {
    return badCursor()
  }
}

export interface SortKey {
  /** Column or alias path as the query builder knows it: `job.createdAt`. Never null in any row. */
  readonly by: string
  readonly order: 'ASC' | 'DESC'
}

/**
 * One page by keyset: rows after `cursor` in the order of `sort` (its last key must be unique, normally the id).
 * `valuesOf` gives a row's values of those keys, for the next cursor. `query` must bring no order of its own.
 */
export async function keysetPage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  page: { cursor?: string; limit: number },
  sort: readonly SortKey[],
  valuesOf: (row: T) => readonly CursorValue[],
): Promise<Result<{ items: T[]; next: string | null }>> {
  if (page.cursor !== undefined) {
    const values = decodeCursor(page.cursor, sort.length)
    if (!Array.isArray(values)) return values
    // Spelt out (a > x OR (a = x AND b > y)) because row-value comparison cannot mix directions.
    const branches = sort.map((key, index) =>
      [
        ...sort.slice(0, index).map((earlier, at) => `${earlier.by} = :cursor${at}`),
        `${key.by} ${key.order === 'ASC' ? '>' : '<'} :cursor${index}`,
      ].join(' AND '),
    )
    query.andWhere(`(${branches.map((branch) => `(${branch})`).join(' OR ')})`)
    query.setParameters(Object.fromEntries(values.map((value, index) => [`cursor${index}`, value])))
  }
  sort.forEach((key) => query.addOrderBy(key.by, key.order))
  const rows = await query.limit(page.limit + 1).getMany()
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > page.limit && last ? encodeCursor(valuesOf(last)) : null }
}
