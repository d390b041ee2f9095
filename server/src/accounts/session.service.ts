import { randomBytes } from 'node:crypto'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Session } from '@wengang/shared/contract/accounts'
import { isStaff } from '@wengang/shared/contract/roles'
import { IsNull, Not } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { LiveAccess, type Standing } from '../platform/auth/live-access.js'
import { AccessTokens } from '../platform/auth/tokens.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import type { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { KnownDevices } from './known-devices.service.js'
import { callerOf } from './caller-of.js'
import { SessionEntity } from './session.entity.js'

/** A phone stays signed in; a desk computer is shared and signs in every working day. */
const PUBLIC_DAYS = 60
const STAFF_DAYS = 0.5
/** Two tabs that renew at the same moment are no theft. */
const CROSSING_SECONDS = 60

export type SignInWay = 'demo' | 'wechat' | 'phone-code' | 'password'

/** Sessions: a short access token and a refresh token that changes at every use. */
@Injectable()
export class SessionService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly tokens: AccessTokens,
    private readonly accounts: AccountService,
    private readonly audit: Audit,
    private readonly devices: KnownDevices,
    private readonly live: LiveAccess,
  ) {}

  onModuleInit(): void {
    this.live.readWith((sessionId) => this.standing(sessionId))
  }

  /** Ends a successful proof of identity, whichever way it was given: a new family of refresh tokens, on record. */
  async signIn(account: AccountEntity, way: SignInWay, device?: string): Promise<Result<Session>> {
    if (account.disabled) return refuse('wrong-credentials', '这个账号已停用，请联系管理员。')
    return this.db.transaction(async () => {
      await this.audit.record({
        actor: callerOf(account),
        action: 'account.signed-in',
        subject: `account:${account.id}`,
        detail: { way },
      })
      const session = await this.issue(account, newId(), null)
      // A demonstration's persona is anybody's: no device is known for it.
      return way === 'demo'
        ? session
        : { ...session, device: await this.devices.remember(account.id, device) }
    })
  }

  /**
   * Exchanges a refresh token for the next. The answer may be lost, so the token gives another one for as long as its
   * last child is unused: that child is superseded then. A token that is spent for good is a copy in somebody's hands
   * and ends the whole family, unless it comes within a minute, when two tabs may have crossed. Runs outside a request
   * transaction: the ending must survive the refusal.
   */
  async refresh(token: string): Promise<Result<Session>> {
    return this.db.transaction(async () => {
      const sessions = this.db.repo(SessionEntity)
      const tokenHash = this.hash(token)
      // Counting first holds the row, so that of two exchanges at once the second sees what the first made.
      await sessions.increment({ tokenHash }, 'children', 1)
      const row = await sessions.findOneBy({ tokenHash })
      const now = this.clock.instant()
      if (row === null || row.endedAt !== null || row.expiresAt <= now) return ended()
      const spent = await this.spentAt(row, now)
      if (spent !== null) {
        if (spent < this.clock.instantIn(-CROSSING_SECONDS)) await this.endFamily(row.familyId)
        return ended()
      }
      const account = await this.accounts.row(row.accountId)
      return account === null
        ? ended()
        : this.issue(account, row.familyId, { id: row.id, generation: row.generation + row.children })
    })
  }

  /** Ends one sign-in: every refresh token of its family is dead from now on, and its access tokens with them. */
  async endFamily(familyId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.db
        .repo(SessionEntity)
        .update({ familyId, endedAt: IsNull() }, { endedAt: this.clock.instant() })
      this.live.sessionEnded(familyId)
    })
  }

  /** Ends all sign-ins of an account but the one given, e.g. after a change of password. */
  async endOthers(accountId: string, kept: string | undefined): Promise<void> {
    const others = { accountId, endedAt: IsNull(), ...(kept !== undefined && { familyId: Not(kept) }) }
    await this.db.transaction(async () => {
      await this.db.repo(SessionEntity).update(others, { endedAt: this.clock.instant() })
      this.live.accountChanged(accountId)
    })
  }

  /** What a sign-in stands for at this moment, for every request that comes with it; null when it is over. */
  async standing(familyId: string): Promise<Standing | null> {
    const session = await this.db.repo(SessionEntity).findOneBy({ familyId, endedAt: IsNull() })
    const account = session === null ? null : await this.accounts.row(session.accountId)
    return account === null ? null : { accountId: account.id, version: account.accessVersion }
  }

  /**
   * Takes the token into use, or takes back the child it gave before; the moment since when it is spent when neither can
   * be. Compare-and-set, because the child may be used at this very moment.
   */
  private async spentAt(row: SessionEntity, now: string): Promise<string | null> {
    if (row.supersededAt !== null) return row.supersededAt
    const sessions = this.db.repo(SessionEntity)
    const first = await sessions.update(
      { id: row.id, usedAt: IsNull(), supersededAt: IsNull() },
      { usedAt: now },
    )
    if (first.affected === 1) return null
    const last = { parentId: row.id, supersededAt: IsNull() }
    const replaced = await sessions.update({ ...last, usedAt: IsNull() }, { supersededAt: now })
    if (replaced.affected === 1) return null
    return (await sessions.findOneBy(last))?.usedAt ?? now
  }

  private async issue(
    account: AccountEntity,
    familyId: string,
    parent: { id: string; generation: number } | null,
  ): Promise<Session> {
    const refreshToken = randomBytes(32).toString('base64url')
    const days = isStaff(account.roles) ? STAFF_DAYS : PUBLIC_DAYS
    const generation = parent?.generation ?? 0
    await this.db.repo(SessionEntity).insert({
      id: newId(),
      familyId,
      accountId: account.id,
      tokenHash: this.hash(refreshToken),
      parentId: parent?.id ?? null,
      generation,
      children: 0,
      issuedAt: this.clock.instant(),
      expiresAt: this.clock.instantIn(days * 86_400),
      usedAt: null,
      supersededAt: null,
      endedAt: null,
    })
    const access = await this.tokens.issue({ ...callerOf(account), sessionId: familyId })
    return {
      token: access.token,
      refreshToken,
      generation,
      expiresAt: access.expiresAt,
      account: await this.accounts.view(account),
    }
  }

  private hash(token: string): string {
    return this.cipher.index(`refresh:${token}`)
  }
}

const ended = () => refuse('session-ended', '登录已失效，请重新登录。')
