import { Injectable } from '@nestjs/common'
import type { Session } from '@wengang/shared/contract/accounts'
import type { StaffRole } from '@wengang/shared/contract/roles'
import { LessThan } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { Limits } from '../platform/limits/limits.js'
import type { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { KnownDevices } from './known-devices.service.js'
import { passwordWeakness } from './password-rule.js'
import { hashPassword, passwordMatches } from './passwords.js'
import { SessionService } from './session.service.js'
import { StaffLoginEntity } from './staff-login.entity.js'
import { totpStep } from './totp.js'

/** Wrong tries in a quarter of an hour. Whoever comes from a device that is known is not held up by those of others. */
const WRONG_PER_NAME_AND_ADDRESS = 10
const WRONG_PER_NAME = 50
const WRONG_PER_ADDRESS = 150
const WRONG_PER_KNOWN_DEVICE = 30
const WINDOW_SECONDS = 900

/** A member of staff to be added. */
export interface NewStaff {
  username: string
  password: string
  displayName: string
  roles: StaffRole[]
  scope: string
}

/** Staff sign in with a password and, once set up, a time-based code. */
@Injectable()
export class StaffLoginService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * One answer for every kind of wrong: nobody learns which user names exist. `totp-needed` comes only after the right
   * password. Runs outside a request transaction, so that failed tries stay counted and on record.
   */
  async signIn(
    input: { username: string; password: string; totp?: string; device?: string | undefined },
    address: string,
  ): Promise<Result<Session>> {
    const username = input.username.trim().toLowerCase()
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ username })
    const tries = await this.triesOf(login, username, input.device, address)
    if (!(await this.takeAll(tries))) return tooMany()
    const account = await this.accountOf(login, input)
    if (isRefusal(account)) {
      if (account.code === 'totp-needed') await this.giveBackAll(tries)
      return account
    }
    await this.giveBackAll(tries)
    return this.sessions.signIn(account, 'password', input.device)
  }

  private async accountOf(
    login: StaffLoginEntity | null,
    input: { password: string; totp?: string },
  ): Promise<Result<AccountEntity>> {
    const matches = await passwordMatches(login?.passwordHash ?? null, input.password)
    if (login === null || !matches) return this.wrong(login)
    if (login.totpSealed !== null) {
      if (input.totp === undefined) return refuse('totp-needed', '请输入动态验证码。')
      if (!(await this.useStep(login, login.totpSealed, input.totp))) return this.wrong(login)
    }
    return (await this.accounts.row(login.accountId)) ?? this.wrong(login)
  }

  /** Which limits a try counts against: a stranger's by name and address together, so that nobody locks out a colleague. */
  private async triesOf(
    login: StaffLoginEntity | null,
    username: string,
    device: string | undefined,
    address: string,
  ): Promise<readonly (readonly [string, number])[]> {
    if (login !== null && device !== undefined && (await this.devices.knows(login.accountId, device)))
      return [[`staff:device:${login.accountId}:${this.devices.hash(device)}`, WRONG_PER_KNOWN_DEVICE]]
    const name = this.cipher.index(`username:${username}`)
    const from = this.cipher.index(address)
    return [
      [`staff:both:${name}:${from}`, WRONG_PER_NAME_AND_ADDRESS],
      [`staff:user:${name}`, WRONG_PER_NAME],
      [`staff:address:${from}`, WRONG_PER_ADDRESS],
    ]
  }

  private async takeAll(tries: readonly (readonly [string, number])[]): Promise<boolean> {
    for (const [index, [key, most]] of tries.entries()) {
      if (await this.limits.take(key, most, WINDOW_SECONDS)) continue
      // Refused unseen is no failure: it must not count against the others.
      await this.giveBackAll(tries.slice(0, index))
      return false
    }
    return true
  }

  private async giveBackAll(tries: readonly (readonly [string, number])[]): Promise<void> {
    for (const [key] of tries) await this.limits.giveBack(key, WINDOW_SECONDS)
  }

  /** Adds a member of staff; null when the user name is taken. */
  async create(input: NewStaff): Promise<string | null> {
    const username = input.username.trim().toLowerCase()
    const passwordHash = await hashPassword(input.password)
    return this.db.transaction(async () => {
      if (await this.exists(username)) return null
      const account = await this.accounts.create({
        displayName: input.displayName,
        roles: input.roles,
        scope: input.scope,
      })
      if (account === null) return null
      const fresh = await this.db.insertUnique(StaffLoginEntity, {
        accountId: account.id,
        username,
        passwordHash,
        totpSealed: null,
        totpPendingSealed: null,
        totpStep: 0,
        updatedAt: this.clock.instant(),
      })
      if (fresh) return account.id
      // Another replica added the same user name a moment ago.
      await this.accounts.discard(account.id)
      return null
    })
  }

  /** What speaks against a new password for the account, its present one included; null when nothing does. */
  async weakPassword(accountId: string, password: string): Promise<string | null> {
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ accountId })
    if (login === null) return null
    const weakness = passwordWeakness(password, login.username)
    if (weakness !== null) return weakness
    return (await passwordMatches(login.passwordHash, password)) ? '新密码不能和原来的一样' : null
  }

  async exists(username: string): Promise<boolean> {
    return this.db.repo(StaffLoginEntity).existsBy({ username: username.trim().toLowerCase() })
  }

  /** Takes a code's step; false for a wrong code and for one whose step was used before. */
  async useStep(login: StaffLoginEntity, sealed: string, code: string): Promise<boolean> {
    const step = totpStep(this.cipher.open(sealed), code, this.clock.now())
    if (step === null) return false
    const taken = await this.db.transaction(() =>
      this.db
        .repo(StaffLoginEntity)
        .update({ accountId: login.accountId, totpStep: LessThan(step) }, { totpStep: step }),
    )
    return taken.affected === 1
  }

  private async wrong(login: StaffLoginEntity | null): Promise<Result<never>> {
    if (login !== null) {
      await this.audit.record({
        actor: null,
        action: 'account.sign-in-refused',
        subject: `account:${login.accountId}`,
      })
    }
    return refuse('wrong-credentials', '用户名、密码或动态码不正确。')
  }
}

const tooMany = () => refuse('too-many', '尝试次数太多，请 15 分钟后再试。')
