import { Injectable, Logger } from '@nestjs/common'
import { dayOf } from '@wengang/shared/dates'
import { z } from '@wengang/shared/contract/zod'
import { In, IsNull, LessThan } from 'typeorm'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { FileStore } from '../files/file-store.js'
import { defineJob } from '../schedule/job.js'
import { AuditBlock } from './audit-block.entity.js'
import { AuditEntry } from './audit.entity.js'
import { AuditMarks } from './audit-marks.js'
import { AuditRoot } from './audit-root.entity.js'
import { AuditSeal, FIRST_HASH, type AuditMark } from './audit-seal.js'

const ROWS_A_BLOCK = 500
/** Blocks of one turn; a long backlog lets other upkeep in between. */
const BLOCKS_A_TURN = 50
/** Unsealed for so long, rows show on the desk: the sealing has stopped. */
const LATE_SECONDS = 60

export const SEAL_AUDIT = defineJob(
  {
    kind: 'audit-seal',
    title: '封存操作记录',
    payload: z.null(),
    lane: 'upkeep',
    every: 10,
    leaseSeconds: 60,
  },
  (_, work) => work.get(AuditSealer).seal(work.lost),
)

/**
 * Seals committed rows in blocks, apart from the transactions that write them: a chain inside each of those would make
 * the county write one after another. One replica seals at a time, by the job's lease and by the blocks' key.
 */
@Injectable()
export class AuditSealer {
  private readonly log = new Logger('audit')
  private readonly marks: AuditMarks

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seals: AuditSeal,
    store: FileStore,
  ) {
    this.marks = new AuditMarks(store, seals)
  }

  /** Seals what waits, and notes the root of each day that has ended. */
  async seal(lost: AbortSignal): Promise<void> {
    let head: AuditMark | null = null
    for (let block = 0; block < BLOCKS_A_TURN && !lost.aborted; block += 1) {
      const sealed = await this.sealBlock()
      if (sealed === null) break
      head = sealed
    }
    if (head !== null) await this.marks.keepHead(head)
    await this.keepRoot()
  }

  /** Rows that should have been sealed by now. */
  late(): Promise<number> {
    return this.database
      .repo(AuditEntry)
      .countBy({ block: IsNull(), at: LessThan(this.clock.instantIn(-LATE_SECONDS)) })
  }

  private sealBlock(): Promise<AuditMark | null> {
    return this.database.transaction(async () => {
      const entries = await this.database
        .repo(AuditEntry)
        .find({ where: { block: IsNull() }, order: { id: 'ASC' }, take: ROWS_A_BLOCK })
      if (entries.length === 0) return null
      const before = await this.last()
      const seq = (before?.seq ?? 0) + 1
      const sealedAt = this.clock.instant()
      const hash = this.seals.ofBlock(before?.hash ?? FIRST_HASH, seq, sealedAt, entries)
      await this.database.insert(AuditBlock, { seq, sealedAt, entries: entries.length, hash })
      const changed = await this.database.update(
        AuditEntry,
        { id: In(entries.map((entry) => entry.id)), block: IsNull() },
        { block: seq },
      )
      if (changed !== entries.length) throw new Error('Rows were sealed by another replica')
      return { day: dayOf(new Date(sealedAt)), seq, hash }
    })
  }

  /** Once a day: the last block sealed before it, so that a chain cut off and grown again differs. */
  private async keepRoot(): Promise<void> {
    const day = dayOf(new Date(this.clock.now().getTime() - 86_400_000))
    const ended = await this.database.repo(AuditBlock).findOne({
      where: { sealedAt: LessThan(new Date(`${this.clock.today()}T00:00:00+08:00`).toISOString()) },
      order: { seq: 'DESC' },
    })
    if (ended === null) return
    const root = { day, seq: ended.seq, hash: ended.hash }
    if (!(await this.database.insertUnique(AuditRoot, { ...root, at: this.clock.instant() }))) return
    await this.marks.keepRoot(root)
    this.log.log(`Audit root of ${day}: block ${root.seq}, ${root.hash}`)
  }

  private async last(): Promise<AuditBlock | null> {
    const [block] = await this.database.repo(AuditBlock).find({ order: { seq: 'DESC' }, take: 1 })
    return block ?? null
  }
}
