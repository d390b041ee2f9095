import { Entity } from 'typeorm'

import { InstantColumn, IntColumn, KeyColumn, LongTextColumn } from '../database/columns.js'

/** WeChat's access token, shared by all replicas. */
@Entity()
export class WechatToken {
  /** The app id. */
  @KeyColumn(40) id!: string
  @LongTextColumn({ nullable: true }) sealed!: string | null
  @InstantColumn({ nullable: true }) expiresAt!: string | null
  /** A replica is fetching a new one until this moment at the latest. */
  @InstantColumn({ nullable: true }) refreshingUntil!: string | null
  @IntColumn() revision!: number
}
