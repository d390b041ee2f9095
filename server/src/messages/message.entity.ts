import { Entity, Index } from 'typeorm'
import { BoolColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One entry of somebody's inbox. */
@Entity('message')
@Index('message_inbox', ['accountId', 'at', 'id'])
export class MessageEntity {
  @IdColumn()
  id!: string

  @RefColumn()
  accountId!: string

  @TextColumn(60)
  title!: string

  @TextColumn(500)
  body!: string

  /** `claim:ID`, `interview:ID`, `application:ID`, `scheme:ID`, for the link. */
  @TextColumn(80, { nullable: true })
  about!: string | null

  /** Also goes out as a text message. */
  @BoolColumn()
  important!: boolean

  @InstantColumn()
  at!: string

  @InstantColumn({ nullable: true })
  readAt!: string | null

  /** Account and the sender's key: the same event told twice leaves one message. */
  @Index('message_once', { unique: true })
  @TextColumn(160, { nullable: true })
  onceKey!: string | null
}
