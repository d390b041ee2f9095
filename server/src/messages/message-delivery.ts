import { Injectable } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'
import { ProfileService } from '../accounts/profile.service.js'
import { SessionKeys } from '../accounts/session-keys.service.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { defineJob } from '../platform/schedule/job.js'
import { SmsSender } from '../platform/sms/sms.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { MessageEntity } from './message.entity.js'

/** The queue holds only which message; whom it reaches and how is looked up when it is sent. */
const Payload = z.object({ messageId: z.uuid() })
const WAY = { payload: Payload, lane: 'messages' } as const

export const SEND_WECHAT = defineJob(
  { ...WAY, kind: 'message-wechat', title: '发微信订阅消息' },
  ({ messageId }, work) => work.get(MessageDelivery).sendWechat(messageId),
)
export const SEND_TEXT = defineJob({ ...WAY, kind: 'message-text', title: '发短信' }, ({ messageId }, work) =>
  work.get(MessageDelivery).sendText(messageId),
)

const CHINA_OFFSET_MS = 8 * 3_600_000
const PAGES: Readonly<Record<string, string>> = {
  claim: 'pages/progress/index',
  interview: 'pages/progress/index',
  application: 'pages/progress/index',
  scheme: 'pages/benefits/index',
  job: 'pages/jobs/index',
}

/** Carries messages out of the house: WeChat subscribe messages and text messages. */
@Injectable()
export class MessageDelivery {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly wechat: WechatClient,
    private readonly sms: SmsSender,
    private readonly keys: SessionKeys,
    private readonly profiles: ProfileService,
  ) {}

  /** Whether a subscribe message could reach the receiver at all: a template is configured and WeChat knows them. */
  async reachesWechat(message: MessageEntity): Promise<boolean> {
    return this.templateFor(message) !== null && (await this.keys.openid(message.accountId)) !== null
  }

  /** WeChat has no consent left (43101) → the client says so and the message is dropped; it is in the inbox anyway. */
  async sendWechat(messageId: string): Promise<void> {
    const message = await this.messageOf(messageId)
    const templateId = message === null ? null : this.templateFor(message)
    const openid = message === null ? null : await this.keys.openid(message.accountId)
    if (message === null || templateId === null || openid === null) return
    await this.wechat.sendSubscribe({
      openid,
      templateId,
      page: PAGES[message.about?.split(':')[0] ?? ''] ?? 'pages/me/index',
      data: { thing1: message.title, thing2: message.body, time3: chinaTime(message.at) },
    })
  }

  /** To the phone the receiver gave for notices, if any. */
  async sendText(messageId: string): Promise<void> {
    const message = await this.messageOf(messageId)
    if (message === null || !this.sms.available) return
    const phone = await this.profiles.phoneForNotice(message.accountId)
    if (phone !== null) await this.sms.sendNotice(phone, `${message.title}：${message.body}`)
  }

  private async messageOf(id: string): Promise<MessageEntity | null> {
    return this.db.repo(MessageEntity).findOneBy({ id })
  }

  private templateFor(message: MessageEntity): string | null {
    const { progress, interview } = this.config.wechat.templates
    return message.about?.startsWith('interview:') ? interview : progress
  }
}

/** `2026-03-12 09:30`, as WeChat's `time` fields want it. */
const chinaTime = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')
