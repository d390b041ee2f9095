import { createHash, createHmac } from 'node:crypto'

import { z } from '@wengang/shared/contract/zod'

import type { Clock } from '../clock/clock.js'
import type { SmsConfig } from '../config/config.js'
import { SmsSender } from './sms.js'

const Answer = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
  }),
})

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** TC3-HMAC-SHA256 `Authorization` for a JSON request of one action of Tencent Cloud's SMS service. */
export function tc3Authorization(
  credentials: { secretId: string; secretKey: string },
  host: string,
  body: string,
  timestamp: number,
): string {
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const headers = `content-type:application/json; charset=utf-8\nhost:${host}\n`
  const request = ['POST', '/', '', headers, 'content-type;host', sha256(body)].join('\n')
  const scope = `${day}/sms/tc3_request`
  const text = ['TC3-HMAC-SHA256', String(timestamp), scope, sha256(request)].join('\n')
  const key = hmac(hmac(hmac(`TC3${credentials.secretKey}`, day), 'sms'), 'tc3_request')
  return `TC3-HMAC-SHA256 Credential=${credentials.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${hmac(key, text).toString('hex')}`
}

/** Tencent Cloud SMS (API 2021-01-11); the texts are templates approved there, filled with our values. */
export class TencentSms extends SmsSender {
  readonly available = true

  constructor(
    private readonly config: SmsConfig,
    private readonly clock: Clock,
  ) {
    super()
  }

  sendCode(phone: string, code: string, minutes: number): Promise<void> {
    return this.send(phone, this.config.templateCode, [code, String(minutes)])
  }

  async sendNotice(phone: string, text: string): Promise<void> {
    if (this.config.templateNotice === null) throw new Error('SMS_TEMPLATE_NOTICE is not set')
    await this.send(phone, this.config.templateNotice, [text])
  }

  private async send(phone: string, templateId: string, parameters: readonly string[]): Promise<void> {
    const { endpoint, appId, signName } = this.config
    const host = new URL(endpoint).host
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: appId,
      SignName: signName,
      TemplateId: templateId,
      TemplateParamSet: parameters,
    })
    const timestamp = Math.floor(this.clock.now().getTime() / 1000)
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(8000),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: tc3Authorization(this.config, host, body, timestamp),
        'x-tc-action': 'SendSms',
        'x-tc-version': '2021-01-11',
        'x-tc-region': 'ap-guangzhou',
        'x-tc-timestamp': String(timestamp),
      },
    })
    if (!response.ok) throw new Error(`The SMS gateway answered HTTP ${response.status}`)
    const { Response: answer } = Answer.parse(await response.json())
    const code = answer.Error?.Code ?? answer.SendStatusSet?.[0]?.Code ?? 'Nothing'
    if (code !== 'Ok') throw new Error(`The SMS gateway refused: ${code}`)
  }
}
