import { Injectable } from '@nestjs/common'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { maskIdNumber, maskPhone } from '@wengang/shared/identity'
import { In } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { AccountEntity } from './account.entity.js'
import { CategoryService } from './category.service.js'
import { ProfileEntity } from './profile.entity.js'

/** A person as the other rooms may show them: masked. */
export interface PersonSummary {
  id: string
  /** The name they gave, else the account's display name. */
  name: string
  trade: string | null
  wantedRegion: string | null
  householdRegion: string | null
  phoneMasked: string | null
  idMasked: string | null
  /** The three questions are answered. */
  complete: boolean
}

/** Plain identity and bank account, for a payment batch or a form; every opening is on record. */
export interface PersonOpened {
  name: string | null
  idNumber: string | null
  bankAccount: string | null
  phone: string | null
}

/** Blind indexes of a person: equal ones point at the same id, phone or bank account (S4) without saying which. */
export interface Fingerprints {
  idNumber: string | null
  bankAccount: string | null
  phone: string | null
}

/** People, for the other rooms. They check that their caller may see the person; this room masks and keeps the record. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly categories: CategoryService,
  ) {}

  async summary(accountId: string): Promise<PersonSummary> {
    const found = (await this.summaries([accountId])).get(accountId)
    return found ?? gone(accountId)
  }

  /** One entry for every id asked for, in two queries. */
  async summaries(ids: readonly string[]): Promise<Map<string, PersonSummary>> {
    const [accounts, profiles] = await this.rows(ids)
    return new Map(
      ids.map((id) => {
        const account = accounts.get(id)
        return [id, account === undefined ? gone(id) : this.masked(account, profiles.get(id))]
      }),
    )
  }

  /**
   * Policy facts the county already holds, with where each comes from; what nobody recorded is absent, never false.
   * `day` (today unless told) decides which category memberships count.
   */
  async facts(
    accountId: string,
    day = this.clock.today(),
  ): Promise<{ facts: FactsJson; sources: Record<string, string> }> {
    const profile = await this.db.repo(ProfileEntity).findOneBy({ id: accountId })
    const facts: FactsJson = {}
    const sources: Record<string, string> = {}
    if (profile?.householdRegion) {
      facts.householdRegion = profile.householdRegion.slice(0, 6)
      sources.householdRegion = 'record:求职登记'
    }
    if (await this.categories.known(accountId)) {
      const held = await this.categories.inForce(accountId, day)
      facts.categories = [...new Set(held.map((one) => one.category))]
      sources.categories = `record:${[...new Set(held.map((one) => one.source))].join('、') || '人员类别台账'}`
    }
    return { facts, sources }
  }

  /** The plain phone, for a call or an interview ticket; null when the person gave none. `why` is kept in the audit log. */
  async phone(accountId: string, actor: Caller, why: string): Promise<string | null> {
    const account = await this.db.repo(AccountEntity).findOneBy({ id: accountId })
    if (account === null || account.phoneSealed === null) return null
    await this.record(actor, 'profile.phone-seen', accountId, why)
    return this.cipher.open(account.phoneSealed)
  }

  /** The plain phone for the sending of a notice by the system itself: nobody sees it, so nothing is recorded. */
  async phoneForNotice(accountId: string): Promise<string | null> {
    const account = await this.db.repo(AccountEntity).findOneBy({ id: accountId, disabled: false })
    return this.open(account?.phoneSealed)
  }

  /** Everything in plain, for who must act on it; `why` is kept in the audit log. */
  async opened(accountId: string, actor: Caller, why: string): Promise<PersonOpened> {
    const [accounts, profiles] = await this.rows([accountId])
    const profile = profiles.get(accountId)
    await this.record(actor, 'profile.opened', accountId, why)
    return {
      name: profile?.name ?? null,
      idNumber: this.open(profile?.idNumberSealed),
      bankAccount: this.open(profile?.bankAccountSealed),
      phone: this.open(accounts.get(accountId)?.phoneSealed),
    }
  }

  /** Account of the person with this id number (checked by the caller to be one), or null. */
  async findByIdNumber(idNumber: string): Promise<string | null> {
    const row = await this.db
      .repo(ProfileEntity)
      .findOneBy({ idNumberIndex: this.cipher.index(idNumber.toUpperCase()) })
    return row?.id ?? null
  }

  async fingerprints(ids: readonly string[]): Promise<Map<string, Fingerprints>> {
    const [accounts, profiles] = await this.rows(ids)
    return new Map(
      ids.map((id) => [
        id,
        {
          idNumber: profiles.get(id)?.idNumberIndex ?? null,
          bankAccount: profiles.get(id)?.bankAccountIndex ?? null,
          phone: accounts.get(id)?.phoneIndex ?? null,
        },
      ]),
    )
  }

  private masked(account: AccountEntity, profile: ProfileEntity | undefined): PersonSummary {
    const phone = this.open(account.phoneSealed)
    const idNumber = this.open(profile?.idNumberSealed)
    const complete =
      profile !== undefined &&
      profile.name !== null &&
      profile.trade !== null &&
      profile.wantedRegion !== null
    return {
      id: account.id,
      name: profile?.name ?? account.displayName,
      trade: profile?.trade ?? null,
      wantedRegion: profile?.wantedRegion ?? null,
      householdRegion: profile?.householdRegion ?? null,
      phoneMasked: phone === null ? null : maskPhone(phone),
      idMasked: idNumber === null ? null : maskIdNumber(idNumber),
      complete,
    }
  }

  private async rows(
    ids: readonly string[],
  ): Promise<[Map<string, AccountEntity>, Map<string, ProfileEntity>]> {
    if (ids.length === 0) return [new Map(), new Map()]
    const accounts = await this.db.repo(AccountEntity).findBy({ id: In([...ids]) })
    const profiles = await this.db.repo(ProfileEntity).findBy({ id: In([...ids]) })
    return [new Map(accounts.map((row) => [row.id, row])), new Map(profiles.map((row) => [row.id, row]))]
  }

  private open(sealed: string | null | undefined): string | null {
    return sealed ? this.cipher.open(sealed) : null
  }

  private async record(actor: Caller, action: string, accountId: string, why: string): Promise<void> {
    await this.audit.record({ actor, action, subject: `account:${accountId}`, detail: { why } })
  }
}

const gone = (id: string): PersonSummary => ({
  id,
  name: '已注销用户',
  trade: null,
  wantedRegion: null,
  householdRegion: null,
  phoneMasked: null,
  idMasked: null,
  complete: false,
})
