import { Injectable } from '@nestjs/common'
import type { StoredFile } from '@wengang/shared/contract/files'
import { In, MoreThanOrEqual } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { Children } from '../platform/children/children.js'
import { FileStore, StoreFull } from '../platform/files/file-store.js'
import { INSPECT } from '../platform/files/inspect-task.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { FileAccess } from './file-access.js'
import { REMOVE_BYTES, STRANDED_AFTER_SECONDS } from './file-removal.service.js'
import { StoredFileEntity } from './stored-file.entity.js'

/** Uploads one person may make in a day: plenty for any claim, too few to fill the disk. */
export const FILES_A_DAY = 100
export const BYTES_A_DAY = 200 * 1024 * 1024

/** Stored photos and PDFs: who uploaded them, and who else may read them. */
@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly access: FileAccess,
    private readonly clock: Clock,
    private readonly children: Children,
    private readonly schedule: Schedule,
  ) {}

  /**
   * Stores what `INSPECT` made of the bytes (re-encoded, without metadata), never the bytes as they came. Opens its own
   * transactions: none is open while the file is looked at and stored.
   */
  async upload(caller: Caller, file: { name: string; bytes: Buffer }): Promise<Result<StoredFile>> {
    const full = await this.overQuota(caller.accountId)
    if (full !== null) return refuse('too-many', full)
    const inspected = await this.children.run(
      INSPECT,
      { bytes: file.bytes, name: file.name },
      caller.accountId,
    )
    if (isRefusal(inspected)) return inspected
    const id = newId()
    const row: StoredFileEntity = {
      id,
      ownerId: caller.accountId,
      storageKey: `uploads/${this.clock.today()}/${id}`,
      type: inspected.type,
      bytes: inspected.bytes.length,
      name: plainName(file.name),
      uploadedAt: this.clock.instant(),
      unusedSince: null,
    }
    const stored = await this.put(row, Buffer.from(inspected.bytes))
    return isRefusal(stored) ? stored : this.keep(row)
  }

  /** Stores the bytes; whatever happens then, bytes without a record are removed later. */
  private async put(row: StoredFileEntity, bytes: Buffer): Promise<Result<null>> {
    await this.schedule.queue(
      REMOVE_BYTES,
      { storageKey: row.storageKey },
      { after: this.clock.instantIn(STRANDED_AFTER_SECONDS), key: strandedKey(row) },
    )
    try {
      await this.store.put(row.storageKey, bytes)
      return null
    } catch (error) {
      if (!(error instanceof StoreFull)) throw error
      return refuse(
        'storage-full',
        '系统存储空间已满，文件没有存上。请告诉县人社局，过些时候再传，或到窗口办理。',
      )
    }
  }

  private keep(row: StoredFileEntity): Promise<Result<StoredFile>> {
    return this.database.transaction(async () => {
      // Again, for what came at the same time.
      const full = await this.overQuota(row.ownerId)
      if (full !== null) return refuse('too-many', full)
      await this.files().insert(row)
      await this.schedule.cancel(strandedKey(row))
      return toStoredFile(row)
    })
  }

  async read(
    caller: Caller,
    id: string,
  ): Promise<Result<{ type: string; name: string; bytes: Buffer; inline: true }>> {
    const row = await this.files().findOneBy({ id })
    const may = row !== null && (row.ownerId === caller.accountId || (await this.access.mayRead(caller, id)))
    if (!may) return notFound()
    const bytes = await this.store.get(row.storageKey)
    if (bytes === null) return notFound()
    return { type: row.type, name: row.name, bytes, inline: true }
  }

  /** Files by id; those of `ownerId` only, when given. Unknown ids are left out. */
  async byId(ids: readonly string[], ownerId?: string): Promise<Map<string, StoredFile>> {
    if (ids.length === 0) return new Map()
    const rows = await this.files().findBy({
      id: In([...new Set(ids)]),
      ...(ownerId === undefined ? {} : { ownerId }),
    })
    return new Map(rows.map((row) => [row.id, toStoredFile(row)]))
  }

  private async overQuota(ownerId: string): Promise<string | null> {
    const midnight = new Date(`${this.clock.today()}T00:00:00+08:00`).toISOString()
    const today = { ownerId, uploadedAt: MoreThanOrEqual(midnight) }
    const [count, bytes] = [await this.files().countBy(today), (await this.files().sum('bytes', today)) ?? 0]
    if (count >= FILES_A_DAY) return `一天最多上传 ${FILES_A_DAY} 份材料，请明天再传或到窗口办理`
    return Number(bytes) >= BYTES_A_DAY ? '今天上传的材料太大，请明天再传或到窗口办理' : null
  }

  private files() {
    return this.database.repo(StoredFileEntity)
  }
}

const toStoredFile = ({ id, type, bytes, name, uploadedAt }: StoredFileEntity): StoredFile => ({
  id,
  type,
  bytes,
  name,
  uploadedAt,
})

const strandedKey = ({ storageKey }: StoredFileEntity): string => `stranded:${storageKey}`

/** The last part of the name without control characters: it is shown and sent in a header, never used as a path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{Cc}"]/gu, '')
      .trim()
      .slice(-100) || '材料'
  )
}
