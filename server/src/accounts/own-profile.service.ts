import { Injectable } from '@nestjs/common'
import type { Profile, ProfileUpdate } from '@wengang/shared/contract/accounts'
import type { z } from '@wengang/shared/contract/zod'
import { maskAccount, maskIdNumber, maskPhone } from '@wengang/shared/identity'
import { implausibleBirthday } from '@wengang/shared/policy/plausible'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { isDuplicateKey } from '../platform/database/errors.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { AccountEntity } from './account.entity.js'
import { CategoryService } from './category.service.js'
import { ConsentService } from './consent.service.js'
import { ProfileEntity } from './profile.entity.js'

type Update = z.output<typeof ProfileUpdate>
type Sensitive = 'idNumber' | 'bankAccount'

/** A person's own profile: read, and changed one revision at a time. Sealed values leave only masked. */
@Injectable()
export class OwnProfileService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly categories: CategoryService,
    private readonly consents: ConsentService,
  ) {}

  /** The caller's own profile. */
  async get(caller: Caller): Promise<Result<Profile>> {
    const account = await this.db.repo(AccountEntity).findOneBy({ id: caller.accountId })
    const row = await this.db.repo(ProfileEntity).findOneBy({ id: caller.accountId })
    return account === null || row === null ? notFound() : this.view(account, row)
  }

  /** Changes what is given and leaves the rest. Id number and bank account need the separate consent (PIPL §29). */
  async update(caller: Caller, body: Update): Promise<Result<Profile>> {
    const wrong = await this.refusalOf(caller, body)
    if (wrong !== null) return wrong
    if (body.sensitiveConsent === true) await this.consents.give(caller.accountId, 'sensitive-data')
    const written = await this.write(caller, body)
    if (written !== true) return written
    if (body.name !== undefined)
      await this.db.repo(AccountEntity).update({ id: caller.accountId }, { displayName: body.name })
    for (const field of sensitiveIn(body)) {
      await this.audit.record({
        actor: caller,
        action: 'profile.sensitive-changed',
        subject: `account:${caller.accountId}`,
        detail: { field },
      })
    }
    return this.get(caller)
  }

  /** The table has the last word on whose id number it is: two requests may have passed the check together. */
  private async write(caller: Caller, body: Update): Promise<Result<true>> {
    try {
      const where = { id: caller.accountId, revision: body.revision }
      if (await this.db.compareAndSet(ProfileEntity, where, this.changes(body))) return true
      const current = await this.get(caller)
      return isRefusal(current) ? current : stale(current)
    } catch (error) {
      if (isDuplicateKey(error)) return idNumberTaken()
      throw error
    }
  }

  private async refusalOf(caller: Caller, body: Update) {
    const message = implausibleBirthday(body.idNumber, null, this.clock.today())
    if (message !== null)
      return refuse('bad-input', `${message}。`, { fields: [{ path: 'idNumber', message }] })
    if (sensitiveIn(body).length === 0) return null
    if (body.sensitiveConsent !== true && !(await this.consents.has(caller.accountId, 'sensitive-data'))) {
      return refuse('consent-needed', '身份证号和银行账号是敏感个人信息，需要您单独同意后才能保存。')
    }
    if (body.idNumber === undefined) return null
    const owner = await this.db
      .repo(ProfileEntity)
      .findOneBy({ idNumberIndex: this.cipher.index(body.idNumber) })
    return owner === null || owner.id === caller.accountId ? null : idNumberTaken()
  }

  private changes(body: Update): Partial<ProfileEntity> {
    const { name, trade, wantedRegion, householdRegion, bankAccount, idNumber } = body
    return {
      ...(name !== undefined && { name }),
      ...(trade !== undefined && { trade }),
      ...(wantedRegion !== undefined && { wantedRegion }),
      ...(householdRegion !== undefined && { householdRegion }),
      ...(idNumber !== undefined && {
        idNumberSealed: this.cipher.seal(idNumber),
        idNumberIndex: this.cipher.index(idNumber),
      }),
      ...(bankAccount !== undefined && {
        bankAccountSealed: this.cipher.seal(bankAccount),
        bankAccountIndex: this.cipher.index(bankAccount),
      }),
      updatedAt: this.clock.instant(),
    }
  }

  private async view(account: AccountEntity, row: ProfileEntity): Promise<Profile> {
    const masked = (sealed: string | null, mask: (plain: string) => string) =>
      sealed === null ? null : mask(this.cipher.open(sealed))
    return {
      name: row.name,
      trade: row.trade,
      wantedRegion: row.wantedRegion,
      householdRegion: row.householdRegion,
      idNumberMasked: masked(row.idNumberSealed, maskIdNumber),
      phoneMasked: masked(account.phoneSealed, maskPhone),
      bankAccountMasked: masked(row.bankAccountSealed, maskAccount),
      categories: await this.categories.inForce(row.id),
      complete: row.name !== null && row.trade !== null && row.wantedRegion !== null,
      revision: row.revision,
    }
  }
}

const sensitiveIn = (body: Update): Sensitive[] =>
  (['idNumber', 'bankAccount'] as const).filter((field) => body[field] !== undefined)

const idNumberTaken = () => {
  const message = '这个身份证号已在另一个账号登记'
  return refuse('already-exists', `${message}，请用那个账号登录，或到窗口核对。`, {
    fields: [{ path: 'idNumber', message }],
  })
}
