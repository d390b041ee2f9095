import { Injectable } from '@nestjs/common'
import type { Account, Session } from '@wengang/shared/contract/accounts'
import type { StaffRole } from '@wengang/shared/contract/roles'
import { LessThan } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { Limits } from '../platform/limits/limits.js'
import { AccountService } from './account.service.js'
import { hashPassword, passwordMatches } from './passwords.js'
import { SessionService } from './session.service.js'
import { StaffLoginEntity } from './staff-login.entity.js'
import { newTotpSecret, totpStep, totpUri } from './totp.js'

const TRIES_PER_USER = 10
const TRIES_PER_ADDRESS = 30
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
  ) {}

  /**
   * One answer for every kind of wrong: nobody learns which user names exist. `totp-needed` comes only after the right
   * password. Runs outside a request transaction, so that failed tries stay counted and on record.
   */
  async signIn(
    input: { username: string; password: string; totp?: string },
    address: string,
  ): Promise<Result<Session>> {
    const username = input.username.trim().toLowerCase()
    const open =
      (await this.limits.take(
        `staff:address:${this.cipher.index(address)}`,
        TRIES_PER_ADDRESS,
        WINDOW_SECONDS,
      )) &&
      (await this.limits.take(
        `staff:user:${this.cipher.index(`username:${username}`)}`,
        TRIES_PER_USER,
        WINDOW_SECONDS,
      ))
    if (!open) return refuse('too-many', '尝试次数太多，请 15 分钟后再试。')
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ username })
    const matches = await passwordMatches(login?.passwordHash ?? null, input.password)
    if (login === null || !matches) return this.wrong(login)
    if (login.totpSealed !== null) {
      if (input.totp === undefined) return refuse('totp-needed', '请输入动态验证码。')
      if (!(await this.useStep(login, login.totpSealed, input.totp))) return this.wrong(login)
    }
    const account = await this.accounts.row(login.accountId)
    return account === null ? this.wrong(login) : this.sessions.signIn(account, 'password')
  }

  /** Shows a new secret; it asks for nothing until a first code confirms that the app has it. */
  async startTotp(caller: Caller): Promise<Result<{ uri: string; secret: string }>> {
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ accountId: caller.accountId })
    if (login === null) return noPassword()
    const secret = newTotpSecret()
    await this.db
      .repo(StaffLoginEntity)
      .update({ accountId: caller.accountId }, { totpPendingSealed: this.cipher.seal(secret) })
    return { uri: totpUri(secret, login.username), secret }
  }

  /** Puts the shown secret into force. */
  async confirmTotp(caller: Caller, code: string): Promise<Result<Account>> {
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ accountId: caller.accountId })
    if (login === null) return noPassword()
    if (login.totpPendingSealed === null) return refuse('wrong-status', '请先开始设置动态验证码。')
    if (!(await this.limits.take(`totp:${caller.accountId}`, TRIES_PER_USER, WINDOW_SECONDS)))
      return tooMany()
    const step = totpStep(this.cipher.open(login.totpPendingSealed), code, this.clock.now())
    if (step === null) return refuse('wrong-credentials', '动态码不对，请确认手机时间准确后再试。')
    return this.db.transaction(async () => {
      await this.db.repo(StaffLoginEntity).update(
        { accountId: caller.accountId },
        {
          totpSealed: login.totpPendingSealed,
          totpPendingSealed: null,
          totpStep: step,
          updatedAt: this.clock.instant(),
        },
      )
      await this.audit.record({
        actor: caller,
        action: 'account.totp-enabled',
        subject: `account:${caller.accountId}`,
      })
      const account = await this.accounts.account(caller.accountId)
      return account ?? refuse('not-found', '找不到这个账号。')
    })
  }

  /** Changes the password and ends every other sign-in of the account. */
  async changePassword(caller: Caller, current: string, next: string): Promise<Result<void>> {
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ accountId: caller.accountId })
    if (login === null) return noPassword()
    if (!(await this.limits.take(`password:${caller.accountId}`, TRIES_PER_USER, WINDOW_SECONDS)))
      return tooMany()
    if (!(await passwordMatches(login.passwordHash, current)))
      return refuse('wrong-credentials', '现在的密码不对。')
    const passwordHash = await hashPassword(next)
    return this.db.transaction(async () => {
      await this.db
        .repo(StaffLoginEntity)
        .update({ accountId: caller.accountId }, { passwordHash, updatedAt: this.clock.instant() })
      await this.sessions.endOthers(caller.accountId, caller.sessionId)
      await this.audit.record({
        actor: caller,
        action: 'account.password-changed',
        subject: `account:${caller.accountId}`,
      })
    })
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

  async exists(username: string): Promise<boolean> {
    return this.db.repo(StaffLoginEntity).existsBy({ username: username.trim().toLowerCase() })
  }

  /** Takes a code's step; false for a wrong code and for one whose step was used before. */
  private async useStep(login: StaffLoginEntity, sealed: string, code: string): Promise<boolean> {
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

const noPassword = () => refuse('wrong-status', '这个账号不用密码登录，不能做这项设置。')
const tooMany = () => refuse('too-many', '尝试次数太多，请 15 分钟后再试。')
