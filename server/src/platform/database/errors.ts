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

/** Codes of a connection that broke or was never made: Node's, mysql2's, the server's, and SQLite's of a busy file. */
const GONE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'POOL_CLOSED',
  // Too many connections; server or connection being shut down; standby that takes no writes yet (failover).
  ...['1040', '1053', '1077', '1079', '1184', '1290', '1836', '1927', '2006', '2013', '3169', '4031'],
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
])

/**
 * The database could not be reached, or let go of us, or (1205, 1213) kept us waiting to the last attempt: nothing is
 * wrong with the request, and nothing of it was committed as far as we know.
 */
export const isDatabaseGone = (error: unknown): boolean => {
  if (isDeadlock(error) || error instanceof DatabaseUnreachable) return true
  const { driver, code, errno } = partsOf(error)
  return driver && (GONE.has(String(errno)) || GONE.has(String(code)))
}

/** Only what a database driver threw: other hosts (WeChat, an object store) refuse connections too. */
const partsOf = (error: unknown): { driver: boolean; code?: unknown; errno?: unknown } => {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  if (!(cause instanceof Error)) return { driver: false }
  const { code, errno, fatal } = cause as { code?: unknown; errno?: unknown; fatal?: unknown }
  return { driver: error instanceof QueryFailedError || fatal === true || isPoolClosed(cause), code, errno }
}

/** No connection could be had; the driver's own error looks like that of any other host. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached', { cause })
  }
}

const isPoolClosed = (error: Error): boolean => error.message === 'Pool is closed.'
