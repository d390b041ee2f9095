import { Injectable } from '@nestjs/common'
import type { Claim, claims } from '@wengang/shared/contract/claims'
import type { Body } from '@wengang/shared/contract/endpoint'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { maskAccount } from '@wengang/shared/identity'
import { schemeById, type Scheme } from '@wengang/shared/policy/index'
import { implausible } from '@wengang/shared/policy/plausible'
import { readCertificates } from '@wengang/shared/values/certificate'
import { ProfileService } from '../accounts/profile.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, refuse, type Refusal, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { ClaimAssessorService } from './claim-assessor.service.js'
import { claimKeys, mergeFacts, only, unknownKeys, workerKeys } from './claim-facts.js'
import { ClaimRecordService } from './claim-record.service.js'
import { ClaimStore } from './claim-store.js'
import { ClaimViewService } from './claim-view.service.js'
import { ClaimEntity } from './claim.entity.js'
import { liveKey } from './once-only.js'
import { readRoster, type Worker } from './roster.js'
import { SubjectService, type Subject } from './subject.service.js'

/** Starting a claim. Changing it afterwards is `ClaimEditService`. */
@Injectable()
export class ClaimDraftService {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectService,
    private readonly records: ClaimRecordService,
    private readonly assessor: ClaimAssessorService,
    private readonly store: ClaimStore,
    private readonly views: ClaimViewService,
    private readonly profiles: ProfileService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A draft with everything filled that the county knows. One live claim a subject where the scheme pays once. */
  async create(caller: Caller, body: Body<typeof claims.create>): Promise<Result<Claim>> {
    const scheme = schemeById(body.scheme)
    const subject = await this.subjects.of(caller, scheme)
    if (isRefusal(subject)) return subject
    const roster = rosterOf(scheme, body, this.cipher, this.clock.today())
    if (isRefusal(roster)) return roster
    const known = mergeFacts(scheme, body.facts, subject, this.records.own(this.clock.today()))
    const claim = {
      scheme: body.scheme,
      subjectIndex: subject.index,
      facts: known.facts,
      factSources: known.sources,
    }
    const assessed = await this.assessor.assess(claim, roster)
    if (isRefusal(assessed)) return assessed
    const row = await this.newRow(caller, scheme, subject, { ...claim, ...assessed })
    if (!(await this.database.insertUnique(ClaimEntity, row))) return this.standsInTheWay(row, scheme)
    if (roster !== null) await this.store.setWorkers(row.id, roster)
    await this.audit.record({
      actor: caller,
      action: 'claim.create',
      subject: `claim:${row.id}`,
      detail: { scheme: scheme.id },
    })
    return this.views.detail(row, caller)
  }

  private async newRow(
    caller: Caller,
    scheme: Scheme,
    subject: Subject,
    assessed: Pick<
      ClaimEntity,
      'scheme' | 'facts' | 'factSources' | 'assessment' | 'releaseId' | 'amountFen'
    >,
  ): Promise<ClaimEntity> {
    const account =
      subject.kind === 'person' && scheme.pays
        ? (await this.profiles.opened(subject.id, caller, '申请补贴时预填收款账户')).bankAccount
        : null
    return {
      ...assessed,
      id: newId(),
      reference: null,
      status: 'draft',
      applicantId: caller.accountId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
      subjectMasked: subject.masked,
      subjectIndex: subject.index,
      region: subject.region,
      liveKey: liveKey(scheme, subject.index, assessed.facts),
      payeeSealed: account === null ? null : this.cipher.seal(account),
      payeeMasked: account === null ? null : maskAccount(account),
      corrections: [],
      returnedFrom: null,
      lastReason: null,
      acceptedBy: null,
      reviewedBy: null,
      approvedBy: null,
      createdAt: this.clock.instant(),
      submittedAt: null,
      dueOn: null,
      daysLeft: null,
      revision: 0,
    }
  }

  private async standsInTheWay(row: ClaimEntity, scheme: Scheme): Promise<Refusal> {
    const other =
      row.liveKey === null ? null : await this.database.repo(ClaimEntity).findOneBy({ liveKey: row.liveKey })
    const which =
      other === null ? '' : other.reference === null ? '（还在填写的草稿）' : `（编号 ${other.reference}）`
    return refuse('already-exists', `您已有一项正在办理的“${scheme.plain}”申请${which}，请在那项申请里继续`, {
      fields: [{ path: 'scheme', message: `已有申请${which}` }],
      current:
        other === null
          ? undefined
          : {
              id: other.id,
              reference: other.reference,
              scheme: other.scheme,
              status: other.status,
              revision: other.revision,
            },
    })
  }
}

/** The refusal of facts that cannot be, with the sentence that says which; null when there is none. */
function implausibleFacts(facts: FactsJson, today: string): Refusal | null {
  const numbers = facts.certificateNumber
  const reading = typeof numbers === 'string' && numbers !== '' ? readCertificates(numbers) : null
  const wrong = [
    ...implausible(facts, today),
    ...(reading !== null && 'error' in reading ? [{ key: 'certificateNumber', says: reading.error }] : []),
  ]
  return wrong.length === 0
    ? null
    : refuse('bad-facts', wrong[0]?.says ?? '填写有误', {
        fields: wrong.map(({ key, says }) => ({ path: `facts.${key}`, message: says })),
      })
}

/** The roster as sent, or null where the scheme has none. A single line may come among the facts. */
export function rosterOf(
  scheme: Scheme,
  body: { facts?: FactsJson; workers?: FactsJson[] },
  cipher: FieldCipher,
  today: string,
  before: readonly Worker[] = [],
): Result<Worker[] | null> {
  const unknown = unknownKeys(body.facts ?? {}, claimKeys(scheme))
  const [first] = unknown
  if (first !== undefined)
    return refuse('bad-facts', `没有“${first}”这一项`, {
      fields: unknown.map((key) => ({ path: `facts.${key}`, message: `没有“${key}”这一项` })),
    })
  const wrong = implausibleFacts(body.facts ?? {}, today)
  if (wrong !== null) return wrong
  if (!scheme.roster)
    return body.workers === undefined
      ? null
      : refuse('bad-input', '这项补贴不按花名册申请', {
          fields: [{ path: 'workers', message: '这项补贴没有花名册' }],
        })
  const alone = only(body.facts ?? {}, workerKeys(scheme))
  const sent = body.workers ?? (Object.keys(alone).length > 0 && before.length === 0 ? [alone] : undefined)
  if (sent === undefined) return [...before]
  const { workers, problems } = readRoster(sent, before, workerKeys(scheme), cipher, today)
  return problems.length > 0
    ? refuse('bad-facts', problems[0]?.message ?? '花名册有误', { fields: problems.slice(0, 100) })
    : workers
}
