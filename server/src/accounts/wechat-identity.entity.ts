import { Entity, Index } from 'typeorm'
import { InstantColumn, KeyColumn, TextColumn } from '../platform/database/columns.js'

/** The WeChat user behind an account. Neither openid nor session_key ever leaves the server. */
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

  @InstantColumn()
  updatedAt!: string
}
