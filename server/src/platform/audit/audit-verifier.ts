import { MoreThan, IsNull, type EntityManager } from 'typeorm'

import type { FileStore } from '../files/file-store.js'
import { AuditBlock } from './audit-block.entity.js'
import { AuditEntry } from './audit.entity.js'
import { AuditMarks } from './audit-marks.js'
import { AuditRoot } from './audit-root.entity.js'
import { FIRST_HASH, type AuditSeal } from './audit-seal.js'

const PAGE = 100
const MOST_FAULTS = 20

export interface AuditReport {
  readonly blocks: number
  readonly entries: number
  readonly unsealed: number
  /** Where it is broken, in Chinese; empty when it is whole. At most twenty. */
  readonly faults: readonly string[]
}

/** Reads the whole audit record and says whether anything in it was changed, removed, added or moved. */
export class AuditVerifier {
  private readonly faults: string[] = []
  private readonly marks: AuditMarks
  private hashes = new Map<number, string>()
  private entries = 0
  private lastSeq = 0

  constructor(
    private readonly manager: EntityManager,
    private readonly seals: AuditSeal,
    store: FileStore,
  ) {
    this.marks = new AuditMarks(store, seals)
  }

  async verify(): Promise<AuditReport> {
    await this.walkBlocks()
    await this.strays()
    const unsealed = await this.unsealed()
    await this.compareMarks()
    return { blocks: this.hashes.size, entries: this.entries, unsealed, faults: this.faults }
  }

  private async walkBlocks(): Promise<void> {
    let before = FIRST_HASH
    for (;;) {
      const blocks = await this.manager.find(AuditBlock, {
        where: { seq: MoreThan(this.lastSeq) },
        order: { seq: 'ASC' },
        take: PAGE,
      })
      if (blocks.length === 0) return
      for (const block of blocks) {
        if (block.seq !== this.lastSeq + 1)
          this.fault(`第 ${this.lastSeq + 1} 块不见了（后面是第 ${block.seq} 块）`)
        await this.checkBlock(block, before)
        this.hashes.set(block.seq, block.hash)
        this.lastSeq = block.seq
        before = block.hash
      }
    }
  }

  private async checkBlock(block: AuditBlock, before: string): Promise<void> {
    const rows = await this.manager.find(AuditEntry, { where: { block: block.seq }, order: { id: 'ASC' } })
    this.entries += rows.length
    const altered = rows.filter((row) => row.seal !== this.seals.ofEntry(row))
    for (const row of altered) this.fault(`第 ${block.seq} 块的记录 ${row.id}（${row.at}）被改过或是伪造的`)
    if (rows.length !== block.entries)
      this.fault(`第 ${block.seq} 块封存时有 ${block.entries} 条，现在有 ${rows.length} 条`)
    else if (
      altered.length === 0 &&
      block.hash !== this.seals.ofBlock(before, block.seq, block.sealedAt, rows)
    )
      this.fault(`第 ${block.seq} 块（${block.sealedAt}）的内容、次序或前一块与封存时不符`)
  }

  /** Rows that say they are in a block that there is not. */
  private async strays(): Promise<void> {
    const rows = await this.manager.find(AuditEntry, {
      where: { block: MoreThan(this.lastSeq) },
      order: { id: 'ASC' },
      take: MOST_FAULTS,
    })
    for (const row of rows) this.fault(`记录 ${row.id} 所在的第 ${row.block} 块不见了`)
  }

  private async unsealed(): Promise<number> {
    const rows = await this.manager.findBy(AuditEntry, { block: IsNull() })
    for (const row of rows)
      if (row.seal !== this.seals.ofEntry(row)) this.fault(`未封存的记录 ${row.id} 被改过或是伪造的`)
    return rows.length
  }

  private async compareMarks(): Promise<void> {
    const compare = (name: string, mark: { seq: number; hash: string } | 'forged' | null): void => {
      if (mark === null) return
      if (mark === 'forged') this.fault(`${name}是伪造的`)
      else if (mark.seq > this.lastSeq)
        this.fault(`${name}记到第 ${mark.seq} 块，现在只有 ${this.lastSeq} 块：结尾被删了`)
      else if (this.hashes.get(mark.seq) !== mark.hash) this.fault(`${name}与第 ${mark.seq} 块不符`)
    }
    compare('文件存储里的最新标记', await this.marks.head())
    for (const root of await this.manager.find(AuditRoot, { order: { day: 'ASC' } })) {
      compare(`${root.day} 的日根`, root)
      compare(`文件存储里 ${root.day} 的日根`, await this.marks.root(root.day))
    }
  }

  private fault(what: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(what)
  }
}
