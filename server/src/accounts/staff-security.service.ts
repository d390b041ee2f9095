import { Injectable } from '@nestjs/common'
import type { Account, me } from '@wengang/shared/contract/accounts'
import type { Body } from '@wengang/shared/contract/endpoint'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { Limits } from '../platform/limits/limits.js'
import { AccountService } from './account.service.js'
import { weakPassword } from './password-rule.js'
import { hashPassword, passwordMatches } from './passwords.js'
import { SessionService } from './session.service.js'
import { StaffLoginEntity } from './staff-login.entity.js'
import { StaffLoginService } from './staff-login.service.js'
import { qrPicture } from './qr-picture.js'
import { newTotpSecret, totpStep, totpUri } from './totp.js'

/** Wrong tries in a quarter of an hour of somebody signed in who has to give password or code once more. */
const WRONG_PER_ACCOUNT = 10
const WINDOW_SECONDS = 900

/**
 * A member of staff's own password and second factor. All of it runs outside a request transaction: a wrong try must stay
 * counted although the request is refused.
 */
@Injectable()
export class StaffSecurityService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly logins: StaffLoginService,
  ) {}

  /**
   * Shows a new secret; it asks for nothing until a first code confirms that the app has it. Where a secret is in force,
   * whoever merely sits down at an open desk must not replace it: that takes the password and a code of the old one.
   */
  async startTotp(
    caller: Caller,
    given: Body<typeof me.startTotp>,
  ): Promise<Result<{ uri: string; secret: string; qr: string }>> {
    const login = await this.login(caller)
    if (login === null) return noPassword()
    if (login.totpSealed !== null) {
      const wrong = await this.mayReplace(login, login.totpSealed, given)
      if (wrong !== true) return wrong
    }
    const secret = newTotpSecret()
    await this.change(caller, { totpPendingSealed: this.cipher.seal(secret) })
    const uri = totpUri(secret, login.username)
    return { uri, secret, qr: qrPicture(uri) }
  }

  /** Puts the shown secret into force and ends the other sign-ins: they came in without it. */
  async confirmTotp(caller: Caller, code: string): Promise<Result<Account>> {
    const login = await this.login(caller)
    if (login === null) return noPassword()
    const pending = login.totpPendingSealed
    if (pending === null) return refuse('wrong-status', '请先开始设置动态验证码。')
    const step = await this.counted(`totp:${caller.accountId}`, async () => {
      const found = totpStep(this.cipher.open(pending), code, this.clock.now())
      return found ?? refuse('wrong-credentials', '动态码不对，请确认手机时间准确后再试。')
    })
    if (isRefusal(step)) return step
    return this.db.transaction(async () => {
      await this.change(caller, { totpSealed: pending, totpPendingSealed: null, totpStep: step })
      await this.sessions.endOthers(caller.accountId, caller.sessionId)
      await this.record(caller, login.totpSealed === null ? 'account.totp-enabled' : 'account.totp-replaced')
      return (await this.accounts.account(caller.accountId)) ?? refuse('not-found', '找不到这个账号。')
    })
  }

  /** Changes the password and ends every other sign-in of the account. */
  async changePassword(caller: Caller, current: string, next: string): Promise<Result<void>> {
    const login = await this.login(caller)
    if (login === null) return noPassword()
    const right = await this.counted(`password:${caller.accountId}`, async () =>
      (await passwordMatches(login.passwordHash, current))
        ? true
        : refuse('wrong-credentials', '现在的密码不对。'),
    )
    if (isRefusal(right)) return right
    const weakness = await this.logins.weakPassword(caller.accountId, next)
    if (weakness !== null) return weakPassword('next', weakness)
    const passwordHash = await hashPassword(next)
    return this.db.transaction(async () => {
      await this.change(caller, { passwordHash })
      await this.sessions.endOthers(caller.accountId, caller.sessionId)
      await this.record(caller, 'account.password-changed')
    })
  }

  private async mayReplace(
    login: StaffLoginEntity,
    sealed: string,
    { password, code }: Body<typeof me.startTotp>,
  ): Promise<Result<true>> {
    const missing = [
      ...(password === undefined ? [{ path: 'password', message: '请填密码' }] : []),
      ...(code === undefined ? [{ path: 'code', message: '请填现在的动态码' }] : []),
    ]
    if (password === undefined || code === undefined)
      return refuse('totp-needed', '更换验证器要先填密码和现在的动态码。', { fields: missing })
    return this.counted(`totp:${login.accountId}`, async () =>
      (await passwordMatches(login.passwordHash, password)) &&
      (await this.logins.useStep(login, sealed, code))
        ? true
        : refuse('wrong-credentials', '密码或动态码不对。'),
    )
  }

  /** Counts only failures: the try is taken first and given back when it was right. */
  private async counted<T>(key: string, attempt: () => Promise<Result<T>>): Promise<Result<T>> {
    if (!(await this.limits.take(key, WRONG_PER_ACCOUNT, WINDOW_SECONDS)))
      return refuse('too-many', '尝试次数太多，请 15 分钟后再试。')
    const result = await attempt()
    if (!isRefusal(result)) await this.limits.giveBack(key, WINDOW_SECONDS)
    return result
  }

  private login(caller: Caller): Promise<StaffLoginEntity | null> {
    return this.db.repo(StaffLoginEntity).findOneBy({ accountId: caller.accountId })
  }

  private async change(caller: Caller, changes: Partial<StaffLoginEntity>): Promise<void> {
    const updatedAt = this.clock.instant()
    await this.db.update(StaffLoginEntity, { accountId: caller.accountId }, { ...changes, updatedAt })
  }

  private async record(caller: Caller, action: string): Promise<void> {
    await this.audit.record({ actor: caller, action, subject: `account:${caller.accountId}` })
  }
}

const noPassword = () => refuse('wrong-status', '这个账号不用密码登录，不能做这项设置。')
