import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { newId } from '../ids.js'
import { FileStore, StoreFull } from './file-store.js'

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'
/** No space, a quota, a file past its limit. */
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '')

/** Files under `DATA_DIR/files`. */
export class DiskStore extends FileStore {
  private readonly root: string

  constructor(dataDir: string) {
    super()
    this.root = join(dataDir, 'files')
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key)
    // Written aside and renamed, so that a crash never leaves half a file under its name.
    const aside = `${path}.${newId()}`
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const handle = await open(aside, 'wx', 0o600)
      try {
        await this.write(handle, bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true })
      throw isFull(error) ? new StoreFull('The disk is full', { cause: error }) : error
    }
  }

  /** Apart, so that a test can let the disk run full in the middle. */
  protected write(handle: FileHandle, bytes: Buffer): Promise<void> {
    return handle.writeFile(bytes)
  }

  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(key))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  private pathOf(key: string): string {
    if (!/^[\w-]+(\/[\w-]+)*(\.\w+)?$/.test(key))
      throw new Error('A file key may hold only letters, digits, - _ and /')
    return join(this.root, key)
  }
}
