import { Injectable } from '@nestjs/common'
import { employers, type Employer } from '@wengang/shared/contract/employers'
import type { Body, ReplyOf } from '@wengang/shared/contract/endpoint'
import { isCreditCode } from '@wengang/shared/identity'
import { covers } from '@wengang/shared/region'
import { IsNull, Not } from 'typeorm'
import { AccountService } from '../accounts/account.service.js'
import { MessageService } from '../messages/message.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { isDuplicateKey } from '../platform/database/errors.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { RegionNames } from '../system/regions.js'
import { EmployerEntity, type EnterpriseSize, type EntityType } from './employer.entity.js'
import { EmployerService } from './employer.service.js'
import { EmployerVerificationEntity } from './employer-verification.entity.js'

type Own = ReplyOf<typeof employers.mine>

/** What a firm is registered with. `phone` is plain and stored sealed. */
export interface NewEmployer {
  name: string
  creditCode: string
  entityType: EntityType
  size: EnterpriseSize
  region: string
  address: string
  contactName: string
  phone: string
}

/** Changes to employers: by their own people, and by the bureau. */
@Injectable()
export class EmployerDeskService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly employers: EmployerService,
    private readonly accounts: AccountService,
    private readonly regions: RegionNames,
    private readonly messages: MessageService,
  ) {}

  /** The employer the caller acts for. */
  async mine(caller: Caller): Promise<Result<Own>> {
    const row = caller.employerId === null ? null : await this.employers.row(caller.employerId)
    return row === null ? notFound() : this.employers.ownView(row)
  }

  /** Changes address and contact. Name, code and kind are what staff verified, so the firm cannot change them itself. */
  async updateMine(caller: Caller, body: Body<typeof employers.updateMine>): Promise<Result<Own>> {
    const row = caller.employerId === null ? null : await this.employers.row(caller.employerId)
    if (row === null) return notFound()
    const { address, contactName, phone, revision } = body
    const changes = {
      ...(address !== undefined && { address }),
      ...(contactName !== undefined && { contactName }),
      ...(phone !== undefined && {
        phoneSealed: this.cipher.seal(phone),
        phoneIndex: this.cipher.index(phone),
      }),
    }
    const written = await this.db.compareAndSet(EmployerEntity, { id: row.id, revision }, changes)
    const own = await this.mine(caller)
    if (!written) return stale(own)
    if (phone !== undefined)
      await this.audit.record({
        actor: caller,
        action: 'employer.phone-changed',
        subject: `employer:${row.id}`,
      })
    return own
  }

  /** Records that a member of staff looked at the licence today (S1); valid six months. */
  async verify(caller: Caller, id: string, body: Body<typeof employers.verify>): Promise<Result<Employer>> {
    const row = await this.employers.row(id)
    if (row === null || caller.scope === null || !covers(caller.scope, row.region)) return notFound()
    if (row.closedAt !== null) return codeTaken()
    const verifiedOn = this.clock.today()
    const office = this.config.county.bureau
    const written = await this.vouch(row, body.revision, { verifiedOn, verifiedBy: office })
    if (isRefusal(written)) return written
    if (!written) return stale(await this.employers.get(id))
    if (row.verifiedCode === null) await this.closeOthers(caller, row)
    await this.db.repo(EmployerVerificationEntity).insert({
      id: newId(),
      employerId: id,
      verifiedOn,
      office,
      staffId: caller.accountId,
      note: body.note ?? null,
      createdAt: this.clock.instant(),
    })
    await this.audit.record({
      actor: caller,
      action: 'employer.verified',
      subject: `employer:${id}`,
      detail: { verifiedOn },
    })
    return this.employers.get(id)
  }

  /** Registers the caller's firm and lets the caller act for it, as agency or employer by what the firm is. */
  async registerMine(caller: Caller, input: NewEmployer): Promise<Result<Own>> {
    const account = await this.accounts.row(caller.accountId)
    if (account === null) return notFound()
    if (account.employerId !== null) return oneFirm()
    const made = await this.register(caller, input)
    if (isRefusal(made)) return made
    const role =
      input.entityType === 'hr-agency' || input.entityType === 'labour-broker' ? 'agency' : 'employer'
    // Of two registrations at once the second finds its account changed; its firm goes with the refusal.
    if (!(await this.accounts.actFor(account, made.id, role))) return oneFirm()
    return this.mine({ ...caller, employerId: made.id })
  }

  /** Writes a verification; the first one takes the code, which the table gives to one firm only. */
  private async vouch(
    row: EmployerEntity,
    revision: number,
    changes: Pick<EmployerEntity, 'verifiedOn' | 'verifiedBy'>,
  ): Promise<Result<boolean>> {
    try {
      const verifiedCode = row.creditCode
      return await this.db.compareAndSet(
        EmployerEntity,
        { id: row.id, revision },
        { ...changes, verifiedCode },
      )
    } catch (error) {
      if (isDuplicateKey(error)) return codeTaken()
      throw error
    }
  }

  /** The true firm is known now: who else typed its code acts for no firm any more, and is told why and what to do. */
  private async closeOthers(caller: Caller, winner: EmployerEntity): Promise<void> {
    const others = await this.db
      .repo(EmployerEntity)
      .findBy({ creditCode: winner.creditCode, id: Not(winner.id), closedAt: IsNull() })
    for (const { id, name, revision } of others) {
      await this.db.compareAndSet(EmployerEntity, { id, revision }, { closedAt: this.clock.instant() })
      const accounts = await this.accounts.stopActing(id)
      for (const accountId of accounts)
        await this.messages.tell(accountId, {
          title: '您登记的单位没有通过核验',
          body: `「${name}」的统一社会信用代码属于另一家已经核验执照的登记，您的这次登记作废。如果您就是这家单位的人，请带营业执照到${this.config.county.bureau}办理。`,
          key: `employer:${id}:closed`,
          important: true,
        })
      await this.audit.record({
        actor: caller,
        action: 'employer.closed',
        subject: `employer:${id}`,
        detail: { verified: winner.id, accounts },
      })
    }
  }

  /**
   * Adds a firm, not yet verified. The code must be a true unified social credit code; until somebody has seen a licence
   * it is held by nobody, or whoever types it first would shut the real owner out.
   */
  async register(caller: Caller | null, input: NewEmployer): Promise<Result<Employer>> {
    const { phone, ...given } = input
    if (!isCreditCode(given.creditCode)) return wrongCode('统一社会信用代码校验不对，请对照营业执照核对')
    const row: EmployerEntity = {
      ...given,
      id: newId(),
      regionName: this.regions.shortName(given.region),
      phoneSealed: this.cipher.seal(phone),
      phoneIndex: this.cipher.index(phone),
      verifiedOn: null,
      verifiedBy: null,
      verifiedCode: null,
      closedAt: null,
      createdAt: this.clock.instant(),
      revision: 0,
    }
    if (await this.db.repo(EmployerEntity).existsBy({ verifiedCode: given.creditCode })) return codeTaken()
    await this.db.insert(EmployerEntity, row)
    await this.audit.record({ actor: caller, action: 'employer.registered', subject: `employer:${row.id}` })
    return this.employers.get(row.id)
  }
}

const wrongCode = (message: string) =>
  refuse('bad-input', `${message}。`, { fields: [{ path: 'creditCode', message }] })

const oneFirm = () => refuse('already-exists', '您的账号已经登记了单位，一个账号只能代表一家单位。')

const codeTaken = () =>
  refuse('already-exists', '这个统一社会信用代码已有单位核验过执照，请联系人社局核对。', {
    fields: [{ path: 'creditCode', message: '已有单位核验过执照' }],
  })
