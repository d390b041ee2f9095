import { Injectable } from '@nestjs/common'
import type { ApplicationSide } from '@wengang/shared/workflow/application'
import { AccountService } from '../accounts/account.service.js'
import { MessageService } from '../messages/message.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import { SIDE_TITLES } from './application-access.js'
import { ApplicationEventEntity } from './application-event.entity.js'
import { ApplicationEntity } from './application.entity.js'

export interface Change {
  readonly action: string
  readonly reason: string | null
  readonly fields: Partial<ApplicationEntity>
}

/** Writes an application's changes together with its history, the audit log and the message to the other side. */
@Injectable()
export class ApplicationRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly messages: MessageService,
  ) {}

  /** The changed row, or null when somebody changed it first. */
  async change(
    caller: Caller,
    row: ApplicationEntity,
    side: ApplicationSide,
    { action, reason, fields }: Change,
  ): Promise<ApplicationEntity | null> {
    if (!(await this.db.compareAndSet(ApplicationEntity, { id: row.id, revision: row.revision }, fields)))
      return null
    await this.note(caller, row.id, side, action, reason)
    return { ...row, ...fields, revision: row.revision + 1 }
  }

  async note(
    caller: Caller,
    applicationId: string,
    side: ApplicationSide,
    action: string,
    reason: string | null,
  ): Promise<void> {
    await this.db.repo(ApplicationEventEntity).insert({
      id: newId(),
      applicationId,
      action,
      at: this.clock.instant(),
      actorId: caller.accountId,
      actorTitle: SIDE_TITLES[side],
      reason,
    })
    await this.audit.record({
      actor: caller,
      action: `application.${action}`,
      subject: `application:${applicationId}`,
    })
  }

  /** Tells the other side of the one who acted. */
  async tellOther(
    row: ApplicationEntity,
    side: ApplicationSide,
    news: { title: string; body: string },
  ): Promise<void> {
    const about = `application:${row.id}`
    const others = side === 'employer' ? [row.personId] : await this.accounts.ofEmployer(row.employerId)
    for (const accountId of others) await this.messages.tell(accountId, { ...news, about })
  }
}
