import { Injectable } from '@nestjs/common'
import type { Message, SubscribeTopic } from '@wengang/shared/contract/system'
import type { StaffRole } from '@wengang/shared/contract/roles'
import { IsNull } from 'typeorm'
import { AccountService } from '../accounts/account.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { MessageDelivery, SEND_TEXT, SEND_WECHAT, topicOf } from './message-delivery.js'
import { MessageEntity } from './message.entity.js'
import { afterQuietHours } from './quiet-hours.js'

/** Something to tell somebody. */
export interface News {
  /** At most 60 characters; WeChat shows the first 20. */
  title: string
  /** One or two plain sentences, at most 500 characters; no id number, phone or account in them. */
  body: string
  /** `claim:ID`, `interview:ID`, `application:ID`, `scheme:ID`, `job:ID`; left out when there is nothing to open. */
  about?: string | null
  /** Which of the county's message templates carries it; by `about` when left out. */
  topic?: SubscribeTopic
  /** The moment it is about, e.g. an interview's start; else the moment it was told. */
  when?: string
  /** The event's own name, e.g. `claim:ID:approved`: told twice, it leaves one message. */
  key?: string
  /** Also as a text message, to those who gave a phone. */
  important?: boolean
  /** Goes out at night too: an interview in an hour cannot wait for morning. */
  urgent?: boolean
}

/** The inbox, and what leaves the house from it. */
@Injectable()
export class MessageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
    private readonly accounts: AccountService,
    private readonly delivery: MessageDelivery,
  ) {}

  /** Tells one person, in the caller's transaction: when that is undone nobody was told. */
  async tell(accountId: string, news: News): Promise<void> {
    await this.db.transaction(async () => {
      const row: MessageEntity = {
        id: newId(),
        accountId,
        title: news.title.slice(0, 60),
        body: news.body.slice(0, 500),
        about: news.about ?? null,
        important: news.important ?? false,
        at: this.clock.instant(),
        readAt: null,
        onceKey: news.key === undefined ? null : `${accountId}:${news.key}`,
      }
      if (!(await this.db.insertUnique(MessageEntity, row))) return
      const after = news.urgent ? undefined : afterQuietHours(this.clock.now())
      const topic = news.topic ?? topicOf(row.about)
      if (await this.delivery.reachesWechat(row.accountId, topic))
        await this.schedule.queue(
          SEND_WECHAT,
          { messageId: row.id, topic, when: news.when ?? row.at },
          { key: `${SEND_WECHAT.kind}:${row.id}`, after },
        )
      if (row.important)
        await this.schedule.queue(
          SEND_TEXT,
          { messageId: row.id },
          { key: `${SEND_TEXT.kind}:${row.id}`, after },
        )
    })
  }

  /** Tells everyone on the staff with this role whose region covers `region`. */
  async tellStaff(role: StaffRole, region: string, news: News): Promise<void> {
    for (const id of await this.accounts.staffWith(role, region)) await this.tell(id, news)
  }

  /** The caller's inbox, newest first, with how many are unread in all. */
  async list(
    caller: Caller,
    page: { cursor?: string; limit: number },
  ): Promise<Result<{ items: Message[]; next: string | null; unread: number }>> {
    const mine = this.db
      .repo(MessageEntity)
      .createQueryBuilder('message')
      .where('message.accountId = :me', { me: caller.accountId })
    const rows = await keysetPage(
      mine,
      page,
      [
        { by: 'message.at', order: 'DESC' },
        { by: 'message.id', order: 'DESC' },
      ],
      (row) => [row.at, row.id],
    )
    if (isRefusal(rows)) return rows
    const unread = await this.db
      .repo(MessageEntity)
      .countBy({ accountId: caller.accountId, readAt: IsNull() })
    return { items: rows.items.map(view), next: rows.next, unread }
  }

  /** Marks one of the caller's own messages as read; reading it again keeps the first time. */
  async read(caller: Caller, id: string): Promise<Result<Message>> {
    const mine = { id, accountId: caller.accountId }
    await this.db.repo(MessageEntity).update({ ...mine, readAt: IsNull() }, { readAt: this.clock.instant() })
    const row = await this.db.repo(MessageEntity).findOneBy(mine)
    return row === null ? notFound() : view(row)
  }
}

const view = ({ id, title, body, at, readAt, about }: MessageEntity): Message => ({
  id,
  title,
  body,
  at,
  readAt,
  about,
})
