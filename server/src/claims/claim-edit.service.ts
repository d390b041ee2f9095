import { Injectable } from '@nestjs/common'
import type { Claim, claims } from '@wengang/shared/contract/claims'
import type { Body } from '@wengang/shared/contract/endpoint'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { dayOf } from '@wengang/shared/dates'
import { readAccount } from '@wengang/shared/values/account'
import { maskAccount } from '@wengang/shared/identity'
import { schemeById, type RequirementOf } from '@wengang/shared/policy/index'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Refusal, type Result } from '../platform/http/refusal.js'
import { UploadService } from '../uploads/upload.service.js'
import { isMine } from './claim-access.js'
import { ClaimAssessorService, type Assessed } from './claim-assessor.service.js'
import { mergeFacts } from './claim-facts.js'
import { rosterOf } from './claim-draft.service.js'
import { ClaimRecordService } from './claim-record.service.js'
import { ClaimStore } from './claim-store.js'
import { ClaimViewService } from './claim-view.service.js'
import { ClaimEntity } from './claim.entity.js'
import { closedInCorrection } from './corrections.js'
import { requirementsFor } from './requirements.js'
import type { Worker } from './roster.js'
import { SubjectService } from './subject.service.js'

type Change = Body<typeof claims.update>

/** Changing a draft, or what a correction has reopened. */
@Injectable()
export class ClaimEditService {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectService,
    private readonly records: ClaimRecordService,
    private readonly assessor: ClaimAssessorService,
    private readonly store: ClaimStore,
    private readonly views: ClaimViewService,
    private readonly uploads: UploadService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Facts given are laid over those there (null takes one back); a roster and a requirement's papers are replaced. */
  async update(caller: Caller, id: string, change: Change): Promise<Result<Claim>> {
    const claim = await this.store.claim(id)
    if (claim === null || !isMine(claim, caller)) return notFound()
    if (claim.revision !== change.revision) return stale(await this.views.detail(claim, caller))
    if (claim.status !== 'draft' && claim.status !== 'correction')
      return refuse('wrong-status', '申请已经提交，现在不能修改')
    const payee = change.payee === undefined ? null : readAccount(change.payee, claim.subjectKind)
    if (payee !== null && 'error' in payee)
      return refuse('bad-input', payee.error, { fields: [{ path: 'payee', message: payee.error }] })
    const before = await this.store.workers(claim.id)
    const roster = rosterOf(schemeById(claim.scheme), change, this.cipher, this.clock.today(), before)
    if (isRefusal(roster)) return roster
    const assessed = await this.assessed(claim, change, roster)
    if (isRefusal(assessed)) return assessed
    const applying = requirementsFor(schemeById(claim.scheme), assessed.facts, roster ?? [])
    const closed = closedInCorrection(claim, change, before, applying)
    if (closed !== null) return closed
    const wrong = await this.badMaterials(caller, claim, change, applying)
    return wrong ?? this.write(caller, claim, change, assessed, roster)
  }

  /** The claim's facts with the change laid over them, and what the rules say to that. */
  private async assessed(
    claim: ClaimEntity,
    change: Change,
    roster: readonly Worker[] | null,
  ): Promise<Result<Assessed>> {
    const subject = await this.subjects.byId(claim.subjectKind, claim.subjectId)
    if (isRefusal(subject)) return subject
    // What came from the records is read from them again; only the applicant's own answers are kept.
    const answered = Object.fromEntries(
      Object.entries(claim.facts).filter(([key]) => claim.factSources[key] === 'applicant'),
    )
    const appliedOn = claim.submittedAt === null ? this.clock.today() : dayOf(new Date(claim.submittedAt))
    const records = { ...subject, facts: withoutTakenBack(subject.facts, change.facts) }
    const { facts, sources } = mergeFacts(
      schemeById(claim.scheme),
      { ...answered, ...change.facts },
      records,
      this.records.own(appliedOn),
    )
    return this.assessor.assess({ ...claim, facts, factSources: sources }, roster)
  }

  private async write(
    caller: Caller,
    claim: ClaimEntity,
    change: Change,
    assessed: Assessed,
    roster: Worker[] | null,
  ): Promise<Result<Claim>> {
    const payee =
      change.payee === undefined
        ? {}
        : { payeeSealed: this.cipher.seal(change.payee), payeeMasked: maskAccount(change.payee) }
    const changes = { ...assessed, ...payee }
    if (
      !(await this.database.compareAndSet(ClaimEntity, { id: claim.id, revision: claim.revision }, changes))
    )
      return this.stale(caller, claim.id)
    if (roster !== null && (change.workers !== undefined || change.facts !== undefined))
      await this.store.setWorkers(claim.id, roster)
    for (const [requirement, papers] of byRequirement(change.materials ?? []))
      await this.store.setMaterials(claim.id, requirement, papers)
    if (change.payee !== undefined)
      await this.audit.record({ actor: caller, action: 'claim.payee', subject: `claim:${claim.id}` })
    return this.views.detail({ ...claim, ...changes, revision: claim.revision + 1 }, caller)
  }

  private async badMaterials(
    caller: Caller,
    claim: ClaimEntity,
    change: Change,
    applying: readonly RequirementOf[],
  ): Promise<Refusal | null> {
    const materials = change.materials ?? []
    if (materials.length === 0) return null
    const mine = await this.uploads.byId(
      materials.map((paper) => paper.fileId),
      caller.accountId,
    )
    const already = new Set((await this.store.materials(claim.id)).map((row) => row.fileId))
    for (const [index, paper] of materials.entries()) {
      const requirement = applying.find((one) => one.id === paper.requirement)
      const fail = (key: string, message: string): Refusal =>
        refuse('bad-input', message, { fields: [{ path: `materials.${index}.${key}`, message }] })
      if (requirement === undefined) return fail('requirement', '这项申请不需要这份材料')
      if (!requirement.documents.some((document) => document.id === paper.document))
        return fail('document', `“${requirement.title}”不收这种材料`)
      if (!mine.has(paper.fileId) && !already.has(paper.fileId))
        return refuse('not-found', '找不到上传的文件，请重新上传', {
          fields: [{ path: `materials.${index}.fileId`, message: '找不到这份文件' }],
        })
    }
    return null
  }

  private async stale(caller: Caller, id: string): Promise<Refusal> {
    const now = await this.store.claim(id)
    return now === null ? notFound() : stale(await this.views.detail(now, caller))
  }
}

/** A record that the applicant took back with null must not come again as the record. */
const withoutTakenBack = (records: FactsJson, change: FactsJson | undefined): FactsJson =>
  Object.fromEntries(Object.entries(records).filter(([key]) => change?.[key] !== null))

function byRequirement(
  materials: NonNullable<Change['materials']>,
): Map<string, { document: string; fileId: string }[]> {
  const groups = new Map<string, { document: string; fileId: string }[]>()
  for (const { requirement, document, fileId } of materials)
    groups.set(requirement, [...(groups.get(requirement) ?? []), { document, fileId }])
  return groups
}
