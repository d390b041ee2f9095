import { Injectable } from '@nestjs/common'
import type { Claim } from '@wengang/shared/contract/claims'
import { dayOf } from '@wengang/shared/dates'
import { schemeById } from '@wengang/shared/policy/index'
import { Not } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Refusal, type Result } from '../platform/http/refusal.js'
import { isMine, refusalOf } from './claim-access.js'
import { ClaimAssessorService } from './claim-assessor.service.js'
import { ClaimChangeService } from './claim-change.service.js'
import { dueAfterCorrection, dueOn } from './claim-clock.js'
import { ClaimStore } from './claim-store.js'
import { ClaimViewService } from './claim-view.service.js'
import { ClaimEntity } from './claim.entity.js'
import { submissionRefusal } from './completeness.js'
import { liveKey } from './once-only.js'
import { ReferenceService } from './reference.service.js'
import { RequirementService } from './requirement.service.js'
import { SubjectService, type Subject } from './subject.service.js'

/** Sending a claim in, and sending it in again after a correction. */
@Injectable()
export class ClaimSubmissionService {
  constructor(
    private readonly database: Database,
    private readonly store: ClaimStore,
    private readonly subjects: SubjectService,
    private readonly assessor: ClaimAssessorService,
    private readonly requirements: RequirementService,
    private readonly references: ReferenceService,
    private readonly changes: ClaimChangeService,
    private readonly views: ClaimViewService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async submit(caller: Caller, id: string, revision: number): Promise<Result<Claim>> {
    return this.send(caller, id, revision, 'submit')
  }

  /** Goes back to the desk that asked for the correction. */
  async resubmit(caller: Caller, id: string, revision: number): Promise<Result<Claim>> {
    return this.send(caller, id, revision, 'resubmit')
  }

  private async send(
    caller: Caller,
    id: string,
    revision: number,
    action: 'submit' | 'resubmit',
  ): Promise<Result<Claim>> {
    const claim = await this.store.claim(id)
    if (claim === null || !isMine(claim, caller)) return notFound()
    if (claim.revision !== revision) return stale(await this.views.detail(claim, caller))
    const closed = refusalOf(claim, caller, action)
    if (closed !== null) return closed
    const subject = await this.subjects.byId(claim.subjectKind, claim.subjectId)
    if (isRefusal(subject)) return subject
    if (!subject.verified)
      return refuse(
        'incomplete',
        '贵单位的营业执照还没有核验，核验后才能提交申请。草稿已为您保存，请带执照到人社局核验。',
      )
    const ready = await this.checked(claim, subject)
    if (isRefusal(ready)) return ready
    const sent = action === 'submit' ? await this.firstTime(claim, subject, ready.facts) : this.again(claim)
    return isRefusal(sent)
      ? sent
      : this.changes.apply({ caller, claim, action, changes: { ...ready, ...sent }, decide: true })
  }

  /** Assessed as of the day it came in, and complete; else the refusal that lists what is missing. */
  private async checked(claim: ClaimEntity, subject: Subject) {
    const scheme = schemeById(claim.scheme)
    const workers = scheme.roster ? await this.store.workers(claim.id) : null
    const appliedOn = claim.submittedAt === null ? this.clock.today() : dayOf(new Date(claim.submittedAt))
    const facts = 'appliedOn' in claim.facts ? { ...claim.facts, appliedOn } : claim.facts
    const assessed = await this.assessor.assess({ ...claim, subjectIndex: subject.index, facts }, workers)
    if (isRefusal(assessed)) return assessed
    const requirements = await this.requirements.of({ ...claim, facts: assessed.facts })
    const { payeeMasked } = claim
    const refusal = submissionRefusal({
      ...assessed,
      scheme,
      workers,
      requirements,
      payeeMasked,
      identified: subject.identified,
    })
    return refusal ?? assessed
  }

  private async firstTime(
    claim: ClaimEntity,
    subject: Subject,
    facts: ClaimEntity['facts'],
  ): Promise<Result<Partial<ClaimEntity>>> {
    // The name or number may have been given after the draft was begun, and a yearly key turns with the year.
    const key = liveKey(schemeById(claim.scheme), subject.index, facts)
    const other =
      key === null
        ? null
        : await this.database.repo(ClaimEntity).findOneBy({ liveKey: key, id: Not(claim.id) })
    if (other !== null) return alreadyLive(other)
    return {
      reference: await this.references.next(),
      status: 'submitted',
      submittedAt: this.clock.instant(),
      liveKey: key,
      subjectName: subject.name,
      subjectMasked: subject.masked,
      subjectIndex: subject.index,
      region: subject.region,
      dueOn: dueOn('submitted', this.clock.today(), this.config.county.stageDays),
    }
  }

  private again(claim: ClaimEntity): Partial<ClaimEntity> {
    return {
      status: claim.returnedFrom ?? 'submitted',
      returnedFrom: null,
      corrections: [],
      daysLeft: null,
      lastReason: null,
      dueOn: dueAfterCorrection(this.clock.today(), claim.daysLeft ?? 0),
    }
  }
}

const alreadyLive = (other: ClaimEntity): Refusal =>
  refuse(
    'already-exists',
    `已有一项正在办理的同类申请${other.reference === null ? '' : `（编号 ${other.reference}）`}，不能重复申请`,
    {
      current: {
        id: other.id,
        reference: other.reference,
        scheme: other.scheme,
        status: other.status,
        revision: other.revision,
      },
    },
  )
