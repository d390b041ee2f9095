import { chmodSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const DIRECTORY = 0o700
const FILE = 0o600

/**
 * Makes the data folder and opens it to nobody else: the database, the papers and the log are personal data. What the
 * process writes from now on is closed too, and what an earlier version left open is closed now.
 */
export function closeDataDir(dataDir: string): void {
  process.umask(0o077)
  mkdirSync(dataDir, { recursive: true, mode: DIRECTORY })
  close(dataDir, DIRECTORY)
  for (const entry of readdirSync(dataDir, { withFileTypes: true }))
    if (!entry.isSymbolicLink()) close(join(dataDir, entry.name), entry.isDirectory() ? DIRECTORY : FILE)
}

/** A folder that is mounted from elsewhere may belong to another user, who then answers for it. */
function close(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EPERM' && code !== 'ENOENT' && code !== 'EROFS') throw error
  }
}
