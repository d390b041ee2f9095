import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Session } from '@wengang/shared/contract/accounts'
import { isStaff } from '@wengang/shared/contract/roles'
import { IsNull, Not } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { AccessTokens } from '../platform/auth/tokens.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import type { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { callerOf } from './caller-of.js'
import { SessionEntity } from './session.entity.js'

/** A phone stays signed in; a desk computer is shared and signs in every working day. */
const PUBLIC_DAYS = 60
const STAFF_DAYS = 0.5

export type SignInWay = 'demo' | 'wechat' | 'phone-code' | 'password'

/** Sessions: a short access token and a refresh token that changes at every use. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly tokens: AccessTokens,
    private readonly accounts: AccountService,
    private readonly audit: Audit,
  ) {}

  /** Ends a successful proof of identity, whichever way it was given: a new family of refresh tokens, on record. */
  async signIn(account: AccountEntity, way: SignInWay): Promise<Result<Session>> {
    if (account.disabled) return refuse('wrong-credentials', '这个账号已停用，请联系管理员。')
    return this.db.transaction(async () => {
      await this.audit.record({
        actor: callerOf(account),
        action: 'account.signed-in',
        subject: `account:${account.id}`,
        detail: { way },
      })
      return this.issue(account, newId())
    })
  }

  /**
   * Exchanges a refresh token for the next. A token that was already exchanged is a copy in somebody's hands, so the
   * whole family ends. Runs outside a request transaction: the ending must survive the refusal.
   */
  async refresh(token: string): Promise<Result<Session>> {
    const ended = refuse('session-ended', '登录已失效，请重新登录。')
    return this.db.transaction(async () => {
      const sessions = this.db.repo(SessionEntity)
      const tokenHash = this.hash(token)
      const now = this.clock.instant()
      const used = await sessions.update({ tokenHash, usedAt: IsNull(), endedAt: IsNull() }, { usedAt: now })
      const row = await sessions.findOneBy({ tokenHash })
      if (row === null) return ended
      if (used.affected !== 1) {
        await this.endFamily(row.familyId)
        return ended
      }
      const account = row.expiresAt > now ? await this.accounts.row(row.accountId) : null
      return account === null ? ended : this.issue(account, row.familyId)
    })
  }

  /** Ends one sign-in: every refresh token of its family is dead from now on. */
  async endFamily(familyId: string): Promise<void> {
    await this.db.transaction(() =>
      this.db.repo(SessionEntity).update({ familyId, endedAt: IsNull() }, { endedAt: this.clock.instant() }),
    )
  }

  /** Ends all sign-ins of an account but the one given, e.g. after a change of password. */
  async endOthers(accountId: string, kept: string | undefined): Promise<void> {
    const others = { accountId, endedAt: IsNull(), ...(kept !== undefined && { familyId: Not(kept) }) }
    await this.db.transaction(() =>
      this.db.repo(SessionEntity).update(others, { endedAt: this.clock.instant() }),
    )
  }

  private async issue(account: AccountEntity, familyId: string): Promise<Session> {
    const refreshToken = randomBytes(32).toString('base64url')
    const days = isStaff(account.roles) ? STAFF_DAYS : PUBLIC_DAYS
    await this.db.repo(SessionEntity).insert({
      id: newId(),
      familyId,
      accountId: account.id,
      tokenHash: this.hash(refreshToken),
      issuedAt: this.clock.instant(),
      expiresAt: this.clock.instantIn(days * 86_400),
      usedAt: null,
      endedAt: null,
    })
    const access = await this.tokens.issue({ ...callerOf(account), sessionId: familyId })
    return {
      token: access.token,
      refreshToken,
      expiresAt: access.expiresAt,
      account: await this.accounts.view(account),
    }
  }

  private hash(token: string): string {
    return this.cipher.index(`refresh:${token}`)
  }
}
