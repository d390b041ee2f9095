import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { ConsentEntity, type ConsentPurpose } from './consent.entity.js'

export interface ConsentView {
  purpose: ConsentPurpose
  subject: string | null
  givenAt: string
  withdrawnAt: string | null
}

/** Consents, one purpose at a time (PIPL §14, §23, §29); given, withdrawn, never erased. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the consent is in force. `subject` names whom it is for, e.g. the employer's id for `share-profile`. */
  async has(accountId: string, purpose: ConsentPurpose, subject: string | null = null): Promise<boolean> {
    return this.db.repo(ConsentEntity).existsBy({ liveKey: liveKey(accountId, purpose, subject) })
  }

  /** Gives a consent; one already in force stays as it is, with its first date. */
  async give(
    accountId: string,
    purpose: ConsentPurpose,
    subject: string | null = null,
  ): Promise<ConsentView> {
    const row: ConsentEntity = {
      id: newId(),
      accountId,
      purpose,
      subject,
      liveKey: liveKey(accountId, purpose, subject),
      givenAt: this.clock.instant(),
      withdrawnAt: null,
    }
    if (await this.db.insertUnique(ConsentEntity, row)) return view(row)
    const live = await this.db
      .repo(ConsentEntity)
      .findOneBy({ liveKey: liveKey(accountId, purpose, subject) })
    return view(live ?? row)
  }

  /** Withdraws from now on; what was done while it was in force stays lawful (PIPL §15). */
  async withdraw(accountId: string, purpose: ConsentPurpose, subject: string | null = null): Promise<void> {
    await this.db
      .repo(ConsentEntity)
      .update(
        { liveKey: liveKey(accountId, purpose, subject), withdrawnAt: IsNull() },
        { liveKey: null, withdrawnAt: this.clock.instant() },
      )
  }

  /** Everything the person ever agreed to, newest first. */
  async list(accountId: string): Promise<ConsentView[]> {
    const rows = await this.db
      .repo(ConsentEntity)
      .find({ where: { accountId }, order: { givenAt: 'DESC', id: 'DESC' } })
    return rows.map(view)
  }
}

const liveKey = (accountId: string, purpose: ConsentPurpose, subject: string | null): string =>
  `${accountId}:${purpose}:${subject ?? ''}`

const view = (row: ConsentEntity): ConsentView => ({
  purpose: row.purpose,
  subject: row.subject,
  givenAt: row.givenAt,
  withdrawnAt: row.withdrawnAt,
})
