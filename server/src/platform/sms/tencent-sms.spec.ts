import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { TestClock } from '../testing/test-clock.js'
import { tc3Authorization, TencentSms } from './tencent-sms.js'

const CREDENTIALS = { secretId: 'AKIDEXAMPLE', secretKey: 'secret-key-example' }

describe('sending text messages through Tencent Cloud', () => {
  let server: Server
  let endpoint: string
  let answer: unknown
  const seen: { headers: Record<string, unknown>; body: string }[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString('utf8')
      })
      request.on('end', () => {
        seen.push({ headers: request.headers, body })
        // As the gateway: the signature must fit the very bytes and host that came.
        const expected = tc3Authorization(
          CREDENTIALS,
          request.headers.host ?? '',
          body,
          Number(request.headers['x-tc-timestamp']),
        )
        const reply =
          request.headers.authorization === expected
            ? answer
            : { Response: { Error: { Code: 'AuthFailure.SignatureFailure' } } }
        response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
      })
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.close()
  })

  const sender = (secretKey = CREDENTIALS.secretKey) =>
    new TencentSms(
      {
        endpoint,
        ...CREDENTIALS,
        secretKey,
        appId: '1400000000',
        signName: '开阳人社',
        templateCode: '100',
        templateNotice: '200',
      },
      new TestClock('2020-06-15T01:00:00Z'),
    )

  it('sends a signed request with the number and the template values', async () => {
    answer = { Response: { SendStatusSet: [{ Code: 'Ok' }], RequestId: 'r' } }
    await sender().sendCode('13800000000', '123456', 5)
    expect(JSON.parse(seen.at(-1)?.body ?? '')).toEqual({
      PhoneNumberSet: ['+8613800000000'],
      SmsSdkAppId: '1400000000',
      SignName: '开阳人社',
      TemplateId: '100',
      TemplateParamSet: ['123456', '5'],
    })
    expect(seen.at(-1)?.headers).toMatchObject({ 'x-tc-action': 'SendSms', 'x-tc-version': '2021-01-11' })
  })

  it('throws when the signature is wrong or the gateway refuses, naming no number', async () => {
    await expect(sender('other').sendNotice('13800000000', '您好')).rejects.toThrow(
      'AuthFailure.SignatureFailure',
    )
    answer = { Response: { SendStatusSet: [{ Code: 'LimitExceeded.PhoneNumberDailyLimit' }] } }
    await expect(sender().sendNotice('13800000000', '您好')).rejects.toThrow(
      /^The SMS gateway refused: LimitExceeded/,
    )
  })
})
