import { z } from '@wengang/shared/contract/zod'

import type { FileStore } from '../files/file-store.js'
import type { AuditMark, AuditSeal } from './audit-seal.js'

const Mark = z.object({ day: z.string(), seq: z.int(), hash: z.string(), seal: z.string() })
const HEAD = 'audit/head'
const rootKey = (day: string): string => `audit/roots/${day}`

/**
 * What the file store knows of the audit chain. It lies apart from the database: who cuts off the chain's end there, with
 * blocks and roots, is betrayed here.
 */
export class AuditMarks {
  constructor(
    private readonly store: FileStore,
    private readonly seal: AuditSeal,
  ) {}

  keepHead(mark: AuditMark): Promise<void> {
    return this.keep('head', HEAD, mark)
  }

  keepRoot(mark: AuditMark): Promise<void> {
    return this.keep('root', rootKey(mark.day), mark)
  }

  /** Null when none was kept; 'forged' for one that was not sealed by us. */
  head(): Promise<AuditMark | 'forged' | null> {
    return this.read('head', HEAD)
  }

  root(day: string): Promise<AuditMark | 'forged' | null> {
    return this.read('root', rootKey(day))
  }

  private async keep(kind: 'root' | 'head', key: string, mark: AuditMark): Promise<void> {
    await this.store.put(key, Buffer.from(JSON.stringify({ ...mark, seal: this.seal.ofMark(kind, mark) })))
  }

  private async read(kind: 'root' | 'head', key: string): Promise<AuditMark | 'forged' | null> {
    const bytes = await this.store.get(key)
    if (bytes === null) return null
    try {
      const { seal, ...mark } = Mark.parse(JSON.parse(bytes.toString('utf8')))
      return seal === this.seal.ofMark(kind, mark) ? mark : 'forged'
    } catch {
      return 'forged'
    }
  }
}
