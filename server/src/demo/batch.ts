import type { EntityTarget, ObjectLiteral } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import type { Database } from '../platform/database/database.js'

/** Rows of one table, ready to be inserted. */
export interface Batch {
  readonly size: number
  insert(db: Database): Promise<void>
}

/** SQLite allows 32,766 parameters a statement; building larger ones costs more than their round trips save. */
const CHUNK_PARAMETERS = 2_000

/** Rows of `entity`; every row of the type itself, so that a new column without a value does not compile. */
export function batch<T extends ObjectLiteral>(
  entity: EntityTarget<T> & (new () => T),
  rows: readonly T[],
): Batch {
  return {
    size: rows.length,
    async insert(db) {
      const columns = Object.keys(rows[0] ?? {}).length
      const chunk = Math.max(1, Math.floor(CHUNK_PARAMETERS / Math.max(1, columns)))
      for (let start = 0; start < rows.length; start += chunk) {
        const values = rows.slice(start, start + chunk) as QueryDeepPartialEntity<T>[]
        await db.repo(entity).createQueryBuilder().insert().values(values).updateEntity(false).execute()
      }
    },
  }
}
