import { Injectable } from '@nestjs/common'
import { SUBSCRIBE_TOPICS, type SubscribeTopic } from '@wengang/shared/contract/system'
import { z } from '@wengang/shared/contract/zod'
import { ProfileService } from '../accounts/profile.service.js'
import { SessionKeys } from '../accounts/session-keys.service.js'
import { Config } from '../platform/config/config.js'
import type { SubscribeTemplate, TemplateValue } from '../platform/config/subscribe-template.js'
import { Database } from '../platform/database/database.js'
import { defineJob } from '../platform/schedule/job.js'
import { SmsSender } from '../platform/sms/sms.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { MessageEntity } from './message.entity.js'

/** The queue holds only which message; whom it reaches and how is looked up when it is sent. */
const Payload = z.object({ messageId: z.uuid() })
/** Rows queued by an older version name neither topic nor moment. */
const WechatPayload = Payload.extend({
  topic: z.enum(SUBSCRIBE_TOPICS).optional(),
  when: z.string().optional(),
})

export const SEND_WECHAT = defineJob(
  { payload: WechatPayload, lane: 'messages', kind: 'message-wechat', title: '发微信订阅消息' },
  (payload, work) => work.get(MessageDelivery).sendWechat(payload),
)
export const SEND_TEXT = defineJob(
  { payload: Payload, lane: 'messages', kind: 'message-text', title: '发短信' },
  ({ messageId }, work) => work.get(MessageDelivery).sendText(messageId),
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
  async reachesWechat(accountId: string, topic: SubscribeTopic): Promise<boolean> {
    return this.templateFor(topic) !== null && (await this.keys.openid(accountId)) !== null
  }

  /** WeChat has no consent left (43101) → the client says so and the message is dropped; it is in the inbox anyway. */
  async sendWechat({ messageId, topic, when }: z.infer<typeof WechatPayload>): Promise<void> {
    const message = await this.messageOf(messageId)
    if (message === null) return
    const template = this.templateFor(topic ?? topicOf(message.about))
    const openid = await this.keys.openid(message.accountId)
    if (template === null || openid === null) return
    const values = this.values(message, when ?? message.at)
    await this.wechat.sendSubscribe({
      openid,
      templateId: template.id,
      page: PAGES[message.about?.split(':')[0] ?? ''] ?? 'pages/me/index',
      data: Object.fromEntries(
        Object.entries(template.fields).map(([field, value]) => [field, values[value]]),
      ),
    })
  }

  private values(message: MessageEntity, when: string): Record<TemplateValue, string> {
    const { bureau, phone } = this.config.county
    return { title: message.title, body: message.body, time: chinaTime(when), bureau, phone }
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

  /** A county that has no template of its own for reminders uses the one for interviews. */
  private templateFor(topic: SubscribeTopic): SubscribeTemplate | null {
    const { templates } = this.config.wechat
    return templates[topic] ?? (topic === 'reminder' ? templates.interview : undefined) ?? null
  }
}

/** The template for what a message is about. */
export const topicOf = (about: string | null): SubscribeTopic =>
  about?.startsWith('interview:') ? 'interview' : about?.startsWith('application:') ? 'answer' : 'progress'

/** `2026年3月12日 09:30`, as WeChat's `time` and `date` fields want it. */
const chinaTime = (instant: string): string => {
  const at = new Date(Date.parse(instant) + CHINA_OFFSET_MS)
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
  return `${day} ${at.toISOString().slice(11, 16)}`
}
