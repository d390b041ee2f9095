import { QueryFailedError } from 'typeorm'

const codeOf = (error: unknown): string | number | undefined => {
  if (!(error instanceof QueryFailedError)) return undefined
  const driver = error.driverError as { code?: string; errno?: number }
  return driver.errno ?? driver.code
}

/** A unique or primary key refused a row (MySQL 1062, SQLite's two codes). */
export const isDuplicateKey = (error: unknown): boolean =>
  [1062, 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(
    codeOf(error) ?? '',
  )

/** No room left for a write: MySQL 1021 and 1114, SQLite's full database, the disk itself. */
export const isFull = (error: unknown): boolean =>
  [1021, 1114, 'SQLITE_FULL', 'ENOSPC'].includes(
    codeOf(error) ?? (error as { code?: string } | null)?.code ?? '',
  )

/** MySQL chose this transaction as the victim of a deadlock (1213) or it waited too long for a lock (1205). */
export const isDeadlock = (error: unknown): boolean => [1213, 1205].includes(Number(codeOf(error)))
