import { Injectable } from '@nestjs/common'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { WechatIdentityEntity } from './wechat-identity.entity.js'

/** What WeChat gave us about an account, opened only where it is used: video signatures and subscribe messages. */
@Injectable()
export class SessionKeys {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** WeChat session_key as the raw string to sign with; null when the account never signed in through WeChat. */
  async of(accountId: string): Promise<string | null> {
    const row = await this.db.repo(WechatIdentityEntity).findOneBy({ accountId })
    return row === null ? null : this.cipher.open(row.sessionKeySealed)
  }

  /** The account's openid in this mini-program, or null. */
  async openid(accountId: string): Promise<string | null> {
    const row = await this.db.repo(WechatIdentityEntity).findOneBy({ accountId })
    return row === null ? null : this.cipher.open(row.openidSealed)
  }
}
