import { Injectable } from '@nestjs/common'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import type { Caller } from '../http/caller.js'
import { newId } from '../ids.js'
import { AuditEntry } from './audit.entity.js'
import { AuditSeal } from './audit-seal.js'

export interface AuditRecord {
  /** Null when the system acts by itself. */
  readonly actor: Caller | null
  /** `<noun>.<verb>`. */
  readonly action: string
  /** `<noun>:<id>` of what was acted on. */
  readonly subject: string
  /** Anything worth knowing later; never names, numbers or other personal data in the clear. */
  readonly detail?: Record<string, unknown>
}

/** The append-only record of who did what, kept with the very transaction that did it. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seals: AuditSeal,
  ) {}

  async record({ actor, action, subject, detail }: AuditRecord): Promise<void> {
    const entry = {
      id: newId(),
      at: this.clock.instant(),
      actorId: actor?.accountId ?? null,
      actorRoles: actor?.roles.join(',') ?? 'system',
      action,
      subject,
      detail: detail ?? null,
    }
    await this.database.insert(AuditEntry, { ...entry, seal: this.seals.ofEntry(entry), block: null })
  }
}
