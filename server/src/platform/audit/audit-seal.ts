import { Injectable } from '@nestjs/common'

import { FieldCipher } from '../crypto/field-cipher.js'
import type { AuditEntry } from './audit.entity.js'

export const FIRST_HASH = '0'.repeat(64)

/** The keyed hashes of rows and blocks; without the key nobody can make one. */
@Injectable()
export class AuditSeal {
  constructor(private readonly cipher: FieldCipher) {}

  ofEntry(entry: Omit<AuditEntry, 'seal' | 'block'>): string {
    const { id, at, actorId, actorRoles, action, subject, detail } = entry
    return this.cipher.index(JSON.stringify([id, at, actorId, actorRoles, action, subject, detail]))
  }

  /** Over the block before, this block's own numbers, and its rows in order. */
  ofBlock(before: string, seq: number, sealedAt: string, entries: readonly AuditEntry[]): string {
    const rows = entries.map(({ id, seal }) => [id, seal])
    return this.cipher.index(JSON.stringify(['audit-block', before, seq, sealedAt, rows]))
  }

  /** Over what the file store keeps of a root or of the newest block. */
  ofMark(kind: 'root' | 'head', mark: AuditMark): string {
    return this.cipher.index(JSON.stringify([`audit-${kind}`, mark.day, mark.seq, mark.hash]))
  }
}

/** How far the chain had come, as the file store remembers it. */
export interface AuditMark {
  readonly day: string
  readonly seq: number
  readonly hash: string
}
