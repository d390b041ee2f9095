import { Injectable } from '@nestjs/common'
import type { Account, Persona } from '@wengang/shared/contract/accounts'
import { isStaff, type Role, type StaffRole } from '@wengang/shared/contract/roles'
import { covers } from '@wengang/shared/region'
import { IsNull, Not } from 'typeorm'
import { LiveAccess } from '../platform/auth/live-access.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { AccountEntity } from './account.entity.js'
import { accountView } from './account.view.js'
import { ProfileEntity } from './profile.entity.js'
import { StaffLoginEntity } from './staff-login.entity.js'

/** Where an account of the public starts from; whatever is left out stays empty. */
export interface NewAccount {
  displayName: string
  roles: Role[]
  scope?: string | null
  employerId?: string | null
  /** Plain; stored sealed. */
  phone?: string
}

/** Accounts themselves: who exists, what they may do, how they are found. Signing in lives in the login services. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly live: LiveAccess,
  ) {}

  /** The account with phone masked, or null when there is none. */
  async account(id: string): Promise<Account | null> {
    const row = await this.row(id)
    return row === null ? null : this.view(row)
  }

  /** The stored row, for the rooms' own services; null when there is none or it is closed. */
  async row(id: string): Promise<AccountEntity | null> {
    return this.db.repo(AccountEntity).findOneBy({ id, disabled: false })
  }

  async byPersona(persona: Persona): Promise<AccountEntity | null> {
    return this.db.repo(AccountEntity).findOneBy({ persona, disabled: false })
  }

  /** Also finds closed accounts, so that a phone of one is not given to a new account by mistake. */
  async byPhone(phone: string): Promise<AccountEntity | null> {
    return this.db.repo(AccountEntity).findOneBy({ phoneIndex: this.cipher.index(phone) })
  }

  /** The contract's shape of a stored account. */
  async view(row: AccountEntity): Promise<Account> {
    const login = isStaff(row.roles)
      ? await this.db.repo(StaffLoginEntity).findOneBy({ accountId: row.id })
      : null
    return accountView(row, this.cipher, login !== null && login.totpSealed !== null)
  }

  /** Name for lists and histories, e.g. 「王示范」; 「已注销用户」 when the account is gone. */
  async name(id: string): Promise<string> {
    const row = await this.db.repo(AccountEntity).findOneBy({ id })
    return row?.displayName ?? '已注销用户'
  }

  /** Accounts of staff with this role whose region covers `region` (a township lies in its county, a county in its city). */
  async staffWith(role: StaffRole, region: string): Promise<string[]> {
    const staff = await this.db.repo(AccountEntity).findBy({ scope: Not(IsNull()), disabled: false })
    return staff
      .filter((row) => row.roles.includes(role) && row.scope !== null && covers(row.scope, region))
      .map((row) => row.id)
  }

  /** Accounts that act for an employer, to tell them something. */
  async ofEmployer(employerId: string): Promise<string[]> {
    const rows = await this.db.repo(AccountEntity).findBy({ employerId, disabled: false })
    return rows.map((row) => row.id)
  }

  /**
   * Adds an account and its empty profile. Null when the phone belongs to somebody else: the table decides,
   * so two sign-ins at the same moment make one account.
   */
  async create(input: NewAccount): Promise<AccountEntity | null> {
    const now = this.clock.instant()
    const row: AccountEntity = {
      id: newId(),
      displayName: input.displayName,
      roles: input.roles,
      scope: input.scope ?? null,
      employerId: input.employerId ?? null,
      phoneSealed: input.phone === undefined ? null : this.cipher.seal(input.phone),
      phoneIndex: input.phone === undefined ? null : this.cipher.index(input.phone),
      persona: null,
      disabled: false,
      accessVersion: 0,
      createdAt: now,
      revision: 0,
    }
    if (!(await this.db.insertUnique(AccountEntity, row))) return null
    await this.db.insertUnique(ProfileEntity, emptyProfile(row.id, now))
    return row
  }

  /** Lets an account act for an employer; its phone renews the access token by itself. False: it changed meanwhile. */
  async actFor(account: AccountEntity, employerId: string, role: 'employer' | 'agency'): Promise<boolean> {
    const roles = [...new Set<Role>([...account.roles, role])]
    return this.changeAccess(account, account.revision, { employerId, roles })
  }

  /** Nobody acts for the firm any more; the accounts that did, which remain people of their own. */
  async stopActing(employerId: string): Promise<string[]> {
    const accounts = await this.db.repo(AccountEntity).findBy({ employerId })
    for (const account of accounts) {
      const kept = account.roles.filter((role) => role !== 'employer' && role !== 'agency')
      const roles: Role[] = kept.length > 0 ? kept : ['seeker']
      await this.changeAccess(account, account.revision, { employerId: null, roles })
    }
    return accounts.map((account) => account.id)
  }

  /**
   * The one way to change what an account may do: access tokens made before are no longer taken, at once here and within
   * seconds on other replicas. False when the account is not as the caller saw it.
   */
  async changeAccess(
    account: AccountEntity,
    revision: number,
    changes: Partial<Pick<AccountEntity, 'displayName' | 'roles' | 'scope' | 'employerId' | 'disabled'>>,
  ): Promise<boolean> {
    const written = await this.db.compareAndSet(
      AccountEntity,
      { id: account.id, revision },
      { ...changes, accessVersion: account.accessVersion + 1 },
    )
    if (written) this.live.accountChanged(account.id)
    return written
  }

  /** Takes back an account made in this very transaction; one in use is closed, never discarded. */
  async discard(id: string): Promise<void> {
    await this.db.repo(ProfileEntity).delete({ id })
    await this.db.repo(AccountEntity).delete({ id })
  }
}

/** A profile before the three questions are answered. */
export const emptyProfile = (id: string, now: string): ProfileEntity => ({
  id,
  name: null,
  trade: null,
  wantedRegion: null,
  householdRegion: null,
  idNumberSealed: null,
  idNumberIndex: null,
  bankAccountSealed: null,
  bankAccountIndex: null,
  updatedAt: now,
  revision: 0,
})
