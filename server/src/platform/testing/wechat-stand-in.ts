import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { emptySignature, voipSignature } from '../wechat/voip.js'

export interface StandInOptions {
  readonly appId: string
  readonly secret: string
  /** Answers of `msg_sec_check` for texts that hold these words. */
  readonly riskyWords?: readonly string[]
  /** Fields of the county's message templates by id; a template that is not here takes whatever is sent. */
  readonly templates?: Readonly<Record<string, readonly string[]>>
}

export interface WechatStandIn {
  /** Value for `WECHAT_API_BASE`. */
  readonly url: string
  /** Every request as it came: path and parsed body. */
  readonly requests: { path: string; body: unknown }[]
  /** Subscribe messages that were taken. */
  readonly sent: { touser: string; template_id: string; data: Record<string, { value: string }> }[]
  /** openids with no consent left (43101). */
  readonly withoutConsent: Set<string>
  /** Makes the next request to a path answer this error number. */
  failNext(path: string, errcode: number): void
  /** Why WeChat's client would not let this user into a video room with this ticket, or null. */
  voipRefusal(openid: string, ticket: Record<string, unknown>): string | null
  /** Makes all tokens given so far worthless, as WeChat may. */
  revokeTokens(): void
  close(): Promise<void>
}

type Body = Record<string, unknown>
type Reply = Record<string, unknown>

/** What WeChat's reference says each kind of template field takes. */
const fieldTakes = (name: string, value: string): boolean => {
  const length = [...value].length
  switch (name.replace(/\d+$/, '')) {
    case 'thing':
      return length > 0 && length <= 20
    case 'short_thing':
      return length > 0 && length <= 5
    case 'name':
      return /^[\p{Script=Han}·]{1,10}$/u.test(value)
    case 'time':
    case 'date':
      return /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2})( \d{2}:\d{2})?$/.test(value)
    case 'phone_number':
      return /^[\d+-]{3,17}$/.test(value)
    case 'character_string':
      return /^[\x21-\x7e]{1,32}$/.test(value)
    default:
      return value !== ''
  }
}

const fail = (errcode: number, errmsg: string): Reply => ({ errcode, errmsg })

/**
 * A stand-in for WeChat's server API on this machine. It checks requests as WeChat documents them and remembers codes:
 * a login or phone code works once. `code` may be any text; `bad…` is refused, `risky…` is a high-risk user. The openid
 * is derived from what follows the last `:` (`login:7:lihua` and `login:8:lihua` are the same person).
 */
export async function startWechatStandIn(options: StandInOptions): Promise<WechatStandIn> {
  const used = new Set<string>()
  const failures = new Map<string, number>()
  const requests: WechatStandIn['requests'] = []
  const sent: WechatStandIn['sent'] = []
  const withoutConsent = new Set<string>()
  /** The one session_key of each openid that is good: the newest. */
  const sessionKeys = new Map<string, string>()
  let tokens: string[] = []

  const once = (code: unknown): Reply | null => {
    if (typeof code !== 'string' || code === '' || code.startsWith('bad')) return fail(40029, 'invalid code')
    if (code.startsWith('risky')) return fail(40226, 'code blocked')
    if (used.has(code)) return fail(40163, 'code been used')
    used.add(code)
    return null
  }

  const withToken = (query: URLSearchParams, answer: () => Reply): Reply =>
    tokens.includes(query.get('access_token') ?? '')
      ? answer()
      : fail(40001, 'invalid credential, access_token is invalid or not latest')

  const routes: Record<string, (query: URLSearchParams, body: Body) => Reply> = {
    'GET /sns/jscode2session': (query) => {
      if (query.get('appid') !== options.appId) return fail(40013, 'invalid appid')
      if (query.get('secret') !== options.secret) return fail(40125, 'invalid appsecret')
      if (query.get('grant_type') !== 'authorization_code') return fail(40002, 'invalid grant_type')
      const code = query.get('js_code') ?? ''
      const refused = once(code)
      if (refused) return refused
      const openid = `o-${code.split(':').at(-1)}`
      const key = Buffer.from(`key of ${code}`).toString('base64')
      sessionKeys.set(openid, key)
      return { openid, session_key: key }
    },
    'GET /wxa/checksession': (query) =>
      withToken(query, () => {
        const key = sessionKeys.get(query.get('openid') ?? '')
        if (query.get('sig_method') !== 'hmac_sha256') return fail(40002, 'invalid sig_method')
        return key !== undefined && query.get('signature') === emptySignature(key)
          ? { errcode: 0, errmsg: 'ok' }
          : fail(87009, 'invalid signature')
      }),
    'POST /cgi-bin/stable_token': (_query, body) => {
      if (body['grant_type'] !== 'client_credential') return fail(40002, 'invalid grant_type')
      if (body['appid'] !== options.appId || body['secret'] !== options.secret)
        return fail(40125, 'invalid appsecret')
      tokens.push(`token-${requests.length}`)
      return { access_token: tokens.at(-1), expires_in: 7200 }
    },
    'POST /wxa/business/getuserphonenumber': (query, body) =>
      withToken(query, () => {
        const phone = /1[3-9]\d{9}/.exec(String(body['code']))?.[0] ?? '13800000001'
        return (
          once(body['code']) ?? {
            errcode: 0,
            errmsg: 'ok',
            phone_info: {
              phoneNumber: `+86${phone}`,
              purePhoneNumber: phone,
              countryCode: '86',
              watermark: { timestamp: 0, appid: options.appId },
            },
          }
        )
      }),
    'POST /cgi-bin/message/subscribe/send': (query, body) =>
      withToken(query, () => {
        const data = body['data'] as Record<string, { value: string }> | undefined
        if (typeof body['touser'] !== 'string') return fail(40003, 'invalid openid')
        if (typeof body['template_id'] !== 'string') return fail(40037, 'invalid template_id')
        const fields = options.templates?.[body['template_id']] ?? Object.keys(data ?? {})
        const wrong = fields.find((name) => !fieldTakes(name, data?.[name]?.value ?? ''))
        if (!data || wrong !== undefined)
          return fail(47003, `argument invalid! data.${wrong ?? 'thing1'}.value invalid rid: 0-0-0`)
        if (withoutConsent.has(body['touser'])) return fail(43101, 'user refuse to accept the msg')
        sent.push({ touser: body['touser'], template_id: body['template_id'], data })
        return { errcode: 0, errmsg: 'ok' }
      }),
    'POST /wxa/msg_sec_check': (query, body) =>
      withToken(query, () => {
        const { content, version, scene, openid } = body
        if (version !== 2 || typeof scene !== 'number' || typeof openid !== 'string')
          return fail(47001, 'data format error')
        if (typeof content !== 'string' || [...content].length > 2500) return fail(44991, 'content too long')
        const risky = (options.riskyWords ?? []).some((word) => content.includes(word))
        return {
          errcode: 0,
          errmsg: 'ok',
          result: { suggest: risky ? 'risky' : 'pass', label: risky ? 20006 : 100 },
        }
      }),
  }

  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://stand-in')
      requests.push({ path: url.pathname, body })
      const errcode = failures.get(url.pathname)
      failures.delete(url.pathname)
      const route = routes[`${request.method} ${url.pathname}`]
      const reply =
        errcode !== undefined
          ? fail(errcode, 'as told')
          : route
            ? route(url.searchParams, body)
            : fail(40066, 'invalid url')
      // As WeChat: always 200, and text/plain for jscode2session.
      response
        .writeHead(200, {
          'content-type': url.pathname === '/sns/jscode2session' ? 'text/plain' : 'application/json',
        })
        .end(JSON.stringify(reply))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    sent,
    withoutConsent,
    voipRefusal: (openid, ticket) => {
      const { groupId, nonceStr, timeStamp, signature } = ticket
      const key = sessionKeys.get(openid)
      if (typeof groupId !== 'string' || typeof nonceStr !== 'string' || typeof timeStamp !== 'number')
        return 'parameter error'
      if (nonceStr.length >= 128 || timeStamp > 1e11) return 'parameter error'
      if (key === undefined) return 'no session'
      const parts = { appId: options.appId, groupId, nonceStr, timeStamp }
      return signature === voipSignature(parts, key) ? null : 'invalid signature'
    },
    failNext: (path, errcode) => {
      failures.set(path, errcode)
    },
    revokeTokens: () => {
      tokens = []
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as Body)
}
