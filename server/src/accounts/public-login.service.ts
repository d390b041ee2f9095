import { Injectable } from '@nestjs/common'
import type { Persona, Session } from '@wengang/shared/contract/accounts'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { PhoneCodeService, type Asker } from './phone-code.service.js'
import { SessionKeys } from './session-keys.service.js'
import { SessionService } from './session.service.js'
import { WechatIdentityEntity } from './wechat-identity.entity.js'

/** How the public signs in: through WeChat, by phone and text code, or as a demo persona. */
@Injectable()
export class PublicLoginService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly wechat: WechatClient,
    private readonly accounts: AccountService,
    private readonly codes: PhoneCodeService,
    private readonly sessions: SessionService,
    private readonly keys: SessionKeys,
  ) {}

  /** Demo mode only; elsewhere the door does not exist. */
  async demo(persona: Persona): Promise<Result<Session>> {
    const account = this.config.demo ? await this.accounts.byPersona(persona) : null
    return account === null
      ? refuse('not-found', '找不到这个演示身份。')
      : this.sessions.signIn(account, 'demo')
  }

  /** `code` of wx.login, good for one use; the first sign-in of an openid makes its account. */
  async withWechat(code: string, device?: string): Promise<Result<Session>> {
    const askedAt = this.clock.instant()
    const answer = await this.wechat.codeToSession(code)
    if (isRefusal(answer)) return answer
    const account = await this.ofOpenid(answer.openid, answer.sessionKey, askedAt)
    return this.sessions.signIn(account, 'wechat', device)
  }

  /** The first sign-in of a phone makes its account. */
  async withPhone(phone: string, code: string, asker: Asker): Promise<Result<Session>> {
    const proved = await this.codes.prove(phone, code, asker)
    if (isRefusal(proved)) return proved
    const spent = await this.codes.spend(proved)
    if (isRefusal(spent)) return spent
    const account = await this.ofPhone(phone)
    return this.sessions.signIn(account, 'phone-code', asker.device)
  }

  private async ofPhone(phone: string): Promise<AccountEntity> {
    const known = await this.accounts.byPhone(phone)
    if (known !== null) return known
    const made = await this.db.transaction(() =>
      this.accounts.create({ displayName: '求职者', roles: ['seeker'], phone }),
    )
    return made ?? this.mustExist(await this.accounts.byPhone(phone))
  }

  private async ofOpenid(openid: string, sessionKey: string, askedAt: string): Promise<AccountEntity> {
    const known = await this.keys.keep(openid, sessionKey, askedAt)
    if (known !== null)
      return this.mustExist(await this.db.repo(AccountEntity).findOneBy({ id: known.accountId }))
    const made = await this.db.transaction(async () => {
      const account = await this.accounts.create({ displayName: '微信用户', roles: ['seeker'] })
      if (account === null) return null
      const identity = {
        accountId: account.id,
        openidSealed: this.cipher.seal(openid),
        openidIndex: this.keys.openidIndex(openid),
        sessionKeySealed: this.cipher.seal(sessionKey),
        updatedAt: askedAt,
      }
      if (await this.db.insertUnique(WechatIdentityEntity, identity)) return account
      // The same person tapped twice: the other request made the account, this one must leave nothing behind.
      await this.accounts.discard(account.id)
      return null
    })
    return made ?? this.ofOpenid(openid, sessionKey, askedAt)
  }

  private mustExist(account: AccountEntity | null): AccountEntity {
    if (account === null) throw new Error('account vanished between two reads')
    return account
  }
}
