import { Injectable } from '@nestjs/common'
import type { ApplicationStatus } from '@wengang/shared/workflow/application'
import type { OUTCOMES } from '@wengang/shared/contract/interviews'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { sideOf } from './application-access.js'
import { ApplicationRecord } from './application-record.js'
import { ApplicationEntity } from './application.entity.js'
import { ApplicationViews, type InterviewTeller } from './application.view.js'

type Outcome = (typeof OUTCOMES)[number]

const AFTER_OUTCOME: Record<Outcome, ApplicationStatus> = {
  passed: 'interviewed',
  undecided: 'interviewed',
  failed: 'rejected',
}

/** How the interviews room moves an application. Each move returns false when the application has moved on meanwhile. */
@Injectable()
export class ApplicationLinks {
  constructor(
    private readonly db: Database,
    private readonly record: ApplicationRecord,
    private readonly views: ApplicationViews,
  ) {}

  /** How an application under interview is told of: in the words of the interviews room. */
  tellOfInterviewsWith(teller: InterviewTeller): void {
    this.views.tellOfInterviewsWith(teller)
  }

  /** Times are on offer: the application waits for the interview. */
  interviewOffered(caller: Caller, id: string, interviewId: string): Promise<boolean> {
    return this.move(caller, id, ['submitted', 'interviewed'], 'offer-times', null, {
      status: 'interviewing',
      interviewId,
    })
  }

  /** The interview took place. Passed and undecided leave the next word to the employer; failed ends the application. */
  interviewHeld(caller: Caller, id: string, outcome: Outcome): Promise<boolean> {
    const reason = outcome === 'failed' ? '面试未通过' : null
    return this.move(caller, id, ['interviewing'], 'interview-held', reason, {
      status: AFTER_OUTCOME[outcome],
    })
  }

  /** The interview fell through (declined, cancelled, missed): the application stands as it did before, with nobody to blame. */
  interviewFellThrough(caller: Caller, id: string, reason: string | null): Promise<boolean> {
    return this.move(caller, id, ['interviewing'], 'interview-fell-through', reason, {
      status: 'submitted',
      interviewId: null,
    })
  }

  private async move(
    caller: Caller,
    id: string,
    from: readonly ApplicationStatus[],
    action: string,
    reason: string | null,
    fields: Partial<ApplicationEntity>,
  ): Promise<boolean> {
    const row = await this.db.repo(ApplicationEntity).findOneBy({ id })
    const side = row === null ? null : sideOf(caller, row)
    if (row === null || side === null || !from.includes(row.status)) return false
    return (await this.record.change(caller, row, side, { action, reason, fields })) !== null
  }
}
