import { Injectable } from '@nestjs/common'
import { LessThanOrEqual } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { isRefusal, type Result } from '../platform/http/refusal.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { WechatIdentityEntity } from './wechat-identity.entity.js'

/** Whom a signature is for, and the key that makes it. */
export interface WechatSession {
  readonly openid: string
  readonly sessionKey: string
}

/** What WeChat gave us about an account, opened only where it is used: video signatures and subscribe messages. */
@Injectable()
export class SessionKeys {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly wechat: WechatClient,
  ) {}

  /**
   * The session to sign with, after asking WeChat whether its key is still the newest: any sign-in of the same person, on
   * another phone or one whose answer never reached us, ends the key that we hold. Null when it ended or nobody can say.
   */
  async current(accountId: string): Promise<WechatSession | null> {
    const row = await this.db.repo(WechatIdentityEntity).findOneBy({ accountId })
    if (row === null) return null
    const session = {
      openid: this.cipher.open(row.openidSealed),
      sessionKey: this.cipher.open(row.sessionKeySealed),
    }
    return (await this.wechat.sessionAlive(session)) ? session : null
  }

  /**
   * A fresh session from a `code` of wx.login. It belongs to the WeChat user of the phone, who need not be the one this
   * account signs in with: on a shared phone that account keeps its key up to date, and nothing else is tied together.
   */
  async renewed(code: string): Promise<Result<WechatSession>> {
    const askedAt = this.clock.instant()
    const answer = await this.wechat.codeToSession(code)
    if (isRefusal(answer)) return answer
    await this.keep(answer.openid, answer.sessionKey, askedAt)
    return { openid: answer.openid, sessionKey: answer.sessionKey }
  }

  /**
   * Takes the key of a sign-in that WeChat was asked about at `askedAt`; an answer that comes late never replaces that of a
   * later sign-in. Null when nobody signed in with this openid before.
   */
  async keep(openid: string, sessionKey: string, askedAt: string): Promise<WechatIdentityEntity | null> {
    const openidIndex = this.openidIndex(openid)
    return this.db.transaction(async () => {
      const identities = this.db.repo(WechatIdentityEntity)
      await identities.update(
        { openidIndex, updatedAt: LessThanOrEqual(askedAt) },
        { sessionKeySealed: this.cipher.seal(sessionKey), updatedAt: askedAt },
      )
      return identities.findOneBy({ openidIndex })
    })
  }

  /** The account's openid in this mini-program, or null. */
  async openid(accountId: string): Promise<string | null> {
    const row = await this.db.repo(WechatIdentityEntity).findOneBy({ accountId })
    return row === null ? null : this.cipher.open(row.openidSealed)
  }

  /** Finds an openid without opening it. */
  openidIndex(openid: string): string {
    return this.cipher.index(`openid:${openid}`)
  }
}
