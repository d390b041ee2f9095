import { Entity, Index } from 'typeorm'
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.js'

/** The WeChat user behind an account. The session_key never leaves the server, the openid only into its owner's video room. */
@Entity('wechat_identity')
export class WechatIdentityEntity {
  @KeyColumn(36)
  accountId!: string

  @TextColumn(300)
  openidSealed!: string

  @Index('wechat_identity_openid', { unique: true })
  @TextColumn(64)
  openidIndex!: string

  /** Signs video-room tickets; replaced at every WeChat sign-in. */
  @TextColumn(300)
  sessionKeySealed!: string

  /** When WeChat was asked for this key. */
  @InstantColumn()
  updatedAt!: string
}
