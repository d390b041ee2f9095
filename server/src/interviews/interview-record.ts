import { Injectable } from '@nestjs/common'
import { AccountService } from '../accounts/account.service.js'
import { SIDE_TITLES } from '../applications/application-access.js'
import { MessageService, type News } from '../messages/message.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import { InterviewEventEntity } from './interview-event.entity.js'
import { InterviewEntity } from './interview.entity.js'

export type Side = 'candidate' | 'employer'

export interface Change {
  readonly action: string
  readonly reason: string | null
  readonly fields: Partial<InterviewEntity>
}

/** Writes an interview's changes together with its history and the audit log, and tells the sides. */
@Injectable()
export class InterviewRecord {
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
    row: InterviewEntity,
    side: Side,
    { action, reason, fields }: Change,
  ): Promise<InterviewEntity | null> {
    if (!(await this.db.compareAndSet(InterviewEntity, { id: row.id, revision: row.revision }, fields)))
      return null
    await this.note(caller, row.id, side, action, reason)
    return { ...row, ...fields, revision: row.revision + 1 }
  }

  async note(
    caller: Caller,
    interviewId: string,
    side: Side,
    action: string,
    reason: string | null,
  ): Promise<void> {
    await this.db.repo(InterviewEventEntity).insert({
      id: newId(),
      interviewId,
      action,
      at: this.clock.instant(),
      actorId: caller.accountId,
      actorTitle: SIDE_TITLES[side],
      reason,
    })
    await this.audit.record({
      actor: caller,
      action: `interview.${action}`,
      subject: `interview:${interviewId}`,
    })
  }

  async tell(
    row: Pick<InterviewEntity, 'id' | 'candidateId' | 'employerId'>,
    to: Side,
    news: Omit<News, 'about'>,
  ): Promise<void> {
    const accounts = to === 'candidate' ? [row.candidateId] : await this.accounts.ofEmployer(row.employerId)
    for (const accountId of accounts)
      await this.messages.tell(accountId, { ...news, about: `interview:${row.id}` })
  }
}
