import { Injectable } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'
import { In, LessThan, MoreThan } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { FileStore } from '../platform/files/file-store.js'
import { defineJob } from '../platform/schedule/job.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { FileAccess } from './file-access.js'
import { StoredFileEntity } from './stored-file.entity.js'

/** Days that a file lies unused before it goes: someone may come back to a form, or a paper be asked for again. */
export const GRACE_DAYS = 7
/** By then an upload has its record, or its process died. */
export const STRANDED_AFTER_SECONDS = 86_400
const PAGE = 500

export const REMOVE_BYTES = defineJob(
  {
    kind: 'file-bytes-removal',
    title: '删除不再需要的文件',
    payload: z.object({ storageKey: z.string() }),
    lane: 'upkeep',
  },
  ({ storageKey }, work) => work.get(FileRemovalService).removeBytes(storageKey),
)

export const REMOVE_UNUSED = defineJob(
  { kind: 'unused-files', title: '清理没有用到的材料', payload: z.null(), lane: 'slow', cron: '20 3 * * *' },
  (_, work) => work.get(FileRemovalService).removeUnused(work.lost),
)

/** Removes what nobody uses: replaced papers, uploads that went into no record, bytes whose record was never made. */
@Injectable()
export class FileRemovalService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly access: FileAccess,
    private readonly schedule: Schedule,
    private readonly clock: Clock,
  ) {}

  /** Removes bytes that no record names. */
  async removeBytes(storageKey: string): Promise<void> {
    if (await this.database.repo(StoredFileEntity).existsBy({ storageKey })) return
    await this.store.delete(storageKey)
  }

  /** Notes which files are unused, and removes those that were so for the days of grace. */
  async removeUnused(lost: AbortSignal): Promise<void> {
    const before = this.clock.instantIn(-GRACE_DAYS * 86_400)
    for (let after = ''; !lost.aborted;) {
      const page = await this.database.repo(StoredFileEntity).find({
        where: { id: MoreThan(after), uploadedAt: LessThan(this.clock.instantIn(-86_400)) },
        order: { id: 'ASC' },
        take: PAGE,
      })
      const used = await this.access.used(page.map((file) => file.id))
      const idsOf = (wanted: (file: StoredFileEntity) => boolean): string[] =>
        page.filter(wanted).map((file) => file.id)
      await this.mark(
        idsOf((file) => used.has(file.id) && file.unusedSince !== null),
        null,
      )
      await this.mark(
        idsOf((file) => !used.has(file.id) && file.unusedSince === null),
        this.clock.instant(),
      )
      for (const file of page)
        if (!used.has(file.id) && file.unusedSince !== null && file.unusedSince <= before)
          await this.remove(file)
      const last = page.at(-1)
      if (last === undefined || page.length < PAGE) return
      after = last.id
    }
  }

  private async mark(ids: readonly string[], unusedSince: string | null): Promise<void> {
    if (ids.length > 0) await this.database.update(StoredFileEntity, { id: In(ids) }, { unusedSince })
  }

  /** The record goes first, in one transaction with the work of removing the bytes; a record that names it keeps it. */
  private async remove({ id, storageKey }: StoredFileEntity): Promise<void> {
    await this.database.transaction(async () => {
      if ((await this.access.used([id])).has(id)) return
      await this.database.repo(StoredFileEntity).delete({ id })
      await this.schedule.queue(REMOVE_BYTES, { storageKey }, { key: `unused:${storageKey}` })
    })
  }
}
