import { Injectable } from '@nestjs/common'
import type { Claim } from '@wengang/shared/contract/claims'
import { schemeById } from '@wengang/shared/policy/index'
import { CLAIM_ACTION_NAMES, type ClaimAction } from '@wengang/shared/workflow/claim'
import { MessageService } from '../messages/message.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { notFound, stale, type Result } from '../platform/http/refusal.js'
import { claimSentence, messageOf } from './claim-sentence.js'
import { ClaimStore } from './claim-store.js'
import { ClaimViewService } from './claim-view.service.js'
import { ClaimEntity } from './claim.entity.js'

export interface ClaimChange {
  caller: Caller
  claim: ClaimEntity
  action: ClaimAction
  changes: Partial<ClaimEntity>
  reason?: string | null
  /** Whether the facts and assessment of this moment are kept as what was decided on. */
  decide?: boolean
}

/**
 * One step of a claim: compare-and-set on the revision, then history, decision, message and audit, all in the caller's
 * transaction. Whoever comes second gets 409 with the claim as it is now.
 */
@Injectable()
export class ClaimChangeService {
  constructor(
    private readonly database: Database,
    private readonly store: ClaimStore,
    private readonly views: ClaimViewService,
    private readonly messages: MessageService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async apply({
    caller,
    claim,
    action,
    changes,
    reason = null,
    decide = false,
  }: ClaimChange): Promise<Result<Claim>> {
    const after: ClaimEntity = { ...claim, ...changes, lastReason: reason, revision: claim.revision + 1 }
    const written = await this.database.compareAndSet(
      ClaimEntity,
      { id: claim.id, revision: claim.revision },
      { ...changes, lastReason: reason },
    )
    if (!written) {
      const now = await this.store.claim(claim.id)
      return now === null ? notFound() : stale(await this.views.detail(now, caller))
    }
    await this.store.addHistory(claim, caller, action, after.status, reason)
    if (decide)
      await this.store.addDecision(
        after,
        schemeById(claim.scheme).roster ? await this.store.workers(claim.id) : null,
        caller,
        action,
      )
    await this.tell(after, action)
    await this.audit.record({
      actor: caller,
      action: `claim.${action}`,
      subject: `claim:${claim.id}`,
      detail: { from: claim.status, to: after.status, name: CLAIM_ACTION_NAMES[action] },
    })
    return this.views.detail(after, caller)
  }

  private async tell(claim: ClaimEntity, action: ClaimAction): Promise<void> {
    const sentence = claimSentence(claim, this.config.county.bureau, this.clock.today())
    const { title, body } = messageOf(action, schemeById(claim.scheme).plain, sentence, claim.corrections)
    await this.messages.tell(claim.applicantId, {
      title,
      body,
      about: `claim:${claim.id}`,
      key: `claim:${claim.id}:${claim.revision}`,
      important: action === 'return' || action === 'reject' || action === 'approve',
    })
  }
}
