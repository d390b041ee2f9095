import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { newId } from '../ids.js'
import { FileStore } from './file-store.js'

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Files under `DATA_DIR/files`. */
export class DiskStore extends FileStore {
  private readonly root: string

  constructor(dataDir: string) {
    super()
    this.root = join(dataDir, 'files')
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // Written aside and renamed, so that a crash never leaves half a file under its name.
    const aside = `${path}.${newId()}`
    const handle = await open(aside, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, path)
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
