import { randomBytes } from 'node:crypto'

import { Injectable, Logger } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'

import { Clock } from '../clock/clock.js'
import { Config } from '../config/config.js'
import { isRefusal, refuse, type Result } from '../http/refusal.js'
import { emptySignature, voipSignature } from './voip.js'
import { unavailable, WechatError, wechatRequest } from './wechat-http.js'
import { WechatTokens } from './wechat-tokens.js'

const Session = z.object({ openid: z.string(), session_key: z.string(), unionid: z.string().optional() })
const PhoneAnswer = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) })
const TextCheck = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() }),
})
const Sent = z.object({})

/** What became of a subscribe message. `no-consent` is final: the user's one-time consent is used up or withdrawn. */
export type SendOutcome = 'sent' | 'no-consent'

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** Page that the message opens, `seeker/claim/index?id=…`. */
  readonly page?: string
  /** Field name of the template → value, cut to what the kind of field takes. */
  readonly data: Readonly<Record<string, string>>
}

/** WeChat's server API, by `WECHAT_API_BASE`. Session keys and tokens never leave the server. */
@Injectable()
export class WechatClient {
  private readonly log = new Logger('wechat')

  constructor(
    private readonly config: Config,
    private readonly tokens: WechatTokens,
    private readonly clock: Clock,
  ) {}

  /** Whether this deployment has a mini-program of its own. */
  get configured(): boolean {
    return this.config.wechat.appId !== null && this.config.wechat.secret !== null
  }

  /** Exchanges a `wx.login` code, which works once. */
  async codeToSession(
    code: string,
  ): Promise<Result<{ openid: string; sessionKey: string; unionid: string | null }>> {
    const { appId, secret } = this.config.wechat
    if (appId === null || secret === null)
      return refuse('unavailable', '本系统还没有开通微信登录，请用手机号登录。')
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
    return this.answer('jscode2session', async () => {
      const session = await wechatRequest(
        this.config.wechat.apiBase,
        '/sns/jscode2session',
        query,
        undefined,
        Session,
      )
      return { openid: session.openid, sessionKey: session.session_key, unionid: session.unionid ?? null }
    })
  }

  /**
   * Whether this key is the newest that WeChat gave for the openid. False when it has ended, and also when WeChat does not
   * say: a signature with a key that nobody vouches for opens no room.
   */
  async sessionAlive({ openid, sessionKey }: { openid: string; sessionKey: string }): Promise<boolean> {
    const query = { openid, signature: emptySignature(sessionKey), sig_method: 'hmac_sha256' }
    const { apiBase } = this.config.wechat
    const answer = await this.answer('checksession', () =>
      this.withToken((token) =>
        wechatRequest(apiBase, '/wxa/checksession', { access_token: token, ...query }, undefined, Sent),
      ),
    )
    return !isRefusal(answer)
  }

  /** The number behind a getPhoneNumber code (five minutes, once), mainland digits only. */
  async phoneNumber(code: string): Promise<Result<string>> {
    return this.answer('getuserphonenumber', async () => {
      const answer = await this.withToken((token) =>
        this.post('/wxa/business/getuserphonenumber', token, { code }, PhoneAnswer),
      )
      return answer.phone_info.purePhoneNumber
    })
  }

  /** The interface access token, for what has no method here. */
  accessToken(): Promise<string> {
    return this.tokens.get()
  }

  /** Sends a subscribe message. Throws (so that it is tried later) when WeChat is busy or a template is wrong. */
  async sendSubscribe(message: SubscribeMessage): Promise<SendOutcome> {
    const body = {
      touser: message.openid,
      template_id: message.templateId,
      page: message.page,
      data: Object.fromEntries(
        Object.entries(message.data).map(([name, value]) => [name, { value: fitted(name, value) }]),
      ),
      miniprogram_state: 'formal',
      lang: 'zh_CN',
    }
    try {
      await this.withToken((token) => this.post('/cgi-bin/message/subscribe/send', token, body, Sent))
      return 'sent'
    } catch (error) {
      // 43101: no consent left; 20004: the user turned all messages off. Neither ever succeeds later.
      if (error instanceof WechatError && (error.errcode === 43101 || error.errcode === 20004))
        return 'no-consent'
      if (error instanceof WechatError && error.errcode === 47003) {
        // Nothing that waiting mends: whoever reads the log must know which field of which template to put right.
        const field = /data\.(\w+)\.value/.exec(error.errmsg)?.[1] ?? '（微信没有说是哪个）'
        throw new Error(`订阅消息模板 ${message.templateId} 的字段 ${field} 不对（47003 ${error.errmsg}）`, {
          cause: error,
        })
      }
      throw error
    }
  }

  /** WeChat's opinion of a text a user publishes (`msg_sec_check` v2; the user must have been active within two hours). */
  async checkText(
    openid: string,
    text: string,
    scene: 1 | 2 | 3 | 4 = 2,
  ): Promise<Result<'pass' | 'review' | 'risky'>> {
    return this.answer('msg_sec_check', async () => {
      const body = { version: 2, openid, scene, content: cut(text, 2500) }
      return (await this.withToken((token) => this.post('/wxa/msg_sec_check', token, body, TextCheck))).result
        .suggest
    })
  }

  /** Everything `wx.joinVoIPChat` needs to enter room `groupId`, signed with the user's session key. */
  voipSignature(
    groupId: string,
    sessionKey: string,
  ): { appId: string; groupId: string; nonceStr: string; timeStamp: number; signature: string } {
    const parts = {
      appId: this.config.wechat.appId ?? '',
      groupId,
      nonceStr: randomBytes(16).toString('hex'),
      timeStamp: Math.floor(this.clock.now().getTime() / 1000),
    }
    return { ...parts, signature: voipSignature(parts, sessionKey) }
  }

  private post<T>(path: string, token: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    return wechatRequest(this.config.wechat.apiBase, path, { access_token: token }, body, schema)
  }

  /** A token may be revoked before its time; then once more with a new one. */
  private async withToken<T>(request: (token: string) => Promise<T>): Promise<T> {
    try {
      return await request(await this.tokens.get())
    } catch (error) {
      if (!(error instanceof WechatError && [40001, 40014, 42001].includes(error.errcode))) throw error
      await this.tokens.drop()
      return request(await this.tokens.get())
    }
  }

  private async answer<T>(what: string, request: () => Promise<T>): Promise<Result<T>> {
    try {
      return await request()
    } catch (error) {
      this.log.warn(`${what}: ${error instanceof Error ? error.message : 'no answer'}`)
      return error instanceof WechatError ? refusalOf(error.errcode) : unavailable()
    }
  }
}

/** How many characters WeChat takes, by kind of field. */
const ROOM: Readonly<Record<string, number>> = { thing: 20, short_thing: 5, name: 10 }

const fitted = (field: string, value: string): string => {
  const room = ROOM[field.replace(/\d+$/, '')]
  return room === undefined ? value : cut(value, room)
}

const cut = (text: string, characters: number): string => [...text].slice(0, characters).join('')

function refusalOf(errcode: number) {
  switch (errcode) {
    case 40029:
    case 40163:
      return refuse('wrong-credentials', '微信登录凭证已失效，请再点一次登录。')
    case 40226:
      return refuse('not-allowed', '微信提示这个账号有风险，暂时不能登录。请到窗口办理或拨打服务电话。')
    case 45011:
      return refuse('too-many', '操作太频繁，请一分钟后再试。')
    case 1400001:
      return refuse('unavailable', '微信取号暂时不可用，请手动填写手机号。')
    default:
      return unavailable()
  }
}
