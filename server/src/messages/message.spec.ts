import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { AccountService } from '../accounts/account.service.js'
import { AccountsModule } from '../accounts/accounts.module.js'
import { PersonasModule } from '../demo/personas.module.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { SmsSender } from '../platform/sms/sms.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { WechatClient, type SubscribeMessage } from '../platform/wechat/wechat.js'
import { SystemModule } from '../system/system.module.js'
import { MessageService, type News } from './message.service.js'
import { MessagesModule } from './messages.module.js'

const MORNING = '2020-06-15T01:00:00.000Z'

let t: TestApp
let last = 13_800_300_000
/** The reader of the inbox: somebody new in each test, with a phone and without WeChat. */
let me: Caller
let phone = ''
const sent: SubscribeMessage[] = []
const texts: string[] = []
beforeAll(async () => {
  t = await startTestApp({
    features: [AccountsModule, MessagesModule, PersonasModule, SystemModule],
    env: {
      WECHAT_TEMPLATE_PROGRESS: 'template-progress',
      WECHAT_TEMPLATE_ANSWER: 'template-answer thing4=title thing9=bureau time3=time phone_number5=phone',
    },
  })
  const wechat = t.app.get(WechatClient)
  jest
    .spyOn(wechat, 'codeToSession')
    .mockImplementation(async (code) => ({ openid: code, sessionKey: 'key', unionid: null }))
  jest.spyOn(wechat, 'sendSubscribe').mockImplementation(async (message) => {
    sent.push(message)
    return 'sent'
  })
  jest.spyOn(t.app.get(SmsSender), 'sendNotice').mockImplementation(async (phone, text) => {
    texts.push(`${phone} ${text}`)
  })
})
beforeEach(async () => {
  t.clock.set(MORNING)
  await t.drain()
  sent.length = texts.length = 0
  last += 1
  phone = String(last)
  me = await newcomer(phone)
})
afterAll(() => t.close())

const newcomer = async (phone?: string): Promise<Caller> => {
  const account = await t.app
    .get(Database)
    .transaction(() => t.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'], phone }))
  if (account === null) throw new Error('no account')
  return { accountId: account.id, personId: account.id, roles: account.roles, scope: null, employerId: null }
}
const tell = (news: Partial<News> = {}, to = me.accountId) =>
  t.app
    .get(MessageService)
    .tell(to, { title: '申请有进展', body: '县人社局正在初审。', about: 'claim:1', ...news })
const inbox = (query: { cursor?: string; limit?: number } = {}) =>
  t.as(me).ok(contract.messages.list, { query })

describe('the inbox', () => {
  it('pages from the newest without losing or doubling one, and counts the unread in all', async () => {
    for (let n = 1; n <= 5; n += 1) {
      // Two in the same millisecond, as a batch writes them.
      if (n % 2 === 1) t.clock.advance(1)
      await tell({ title: `第 ${n} 条` })
    }
    const titles: string[] = []
    let cursor: string | undefined
    do {
      const page = await inbox({ cursor, limit: 2 })
      expect(page.unread).toBe(5)
      titles.push(...page.items.map((one) => one.title))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(titles).toEqual(['第 5 条', '第 4 条', '第 3 条', '第 2 条', '第 1 条'])
  })

  it('marks as read once and keeps the first time', async () => {
    await tell()
    const [message] = (await inbox()).items
    const read = () => t.as(me).ok(contract.messages.read, { params: { id: message?.id ?? '' } })
    const first = await read()
    t.clock.advance(60)
    expect((await read()).readAt).toBe(first.readAt)
    expect((await inbox()).unread).toBe(0)
  })

  it("shows and marks nobody else's messages", async () => {
    await tell()
    const [message] = (await inbox()).items
    expect((await t.as('seeker2').ok(contract.messages.list)).items).toEqual([])
    expect(
      (await t.as('seeker2').refused(contract.messages.read, { params: { id: message?.id ?? '' } })).code,
    ).toBe('not-found')
    expect((await inbox()).unread).toBe(1)
  })

  it('holds one message for one event, however often it is told', async () => {
    await Promise.all(Array.from({ length: 4 }, () => tell({ key: 'claim:1:accepted' })))
    await tell({ key: 'claim:1:approved' })
    expect((await inbox()).items).toHaveLength(2)
  })

  it('holds nothing of what was undone', async () => {
    await t.app
      .get(Database)
      .transaction(async () => {
        await tell({ important: true })
        throw new Error('undone')
      })
      .catch(() => undefined)
    expect((await inbox()).items).toEqual([])
    expect(await t.drain()).toBe(0)
  })

  it('reaches the staff of the role whose region covers the matter', async () => {
    const messages = t.app.get(MessageService)
    await messages.tellStaff('acceptor', '520121101', {
      title: '有新申请',
      body: '请受理。',
      about: 'claim:2',
    })
    await messages.tellStaff('acceptor', '520122', {
      title: '别县的申请',
      body: '请受理。',
      about: 'claim:3',
    })
    await messages.tellStaff('leader', '520122', { title: '逾期', body: '有申请逾期。', about: 'claim:3' })
    const titles = async (who: 'acceptor' | 'leader' | 'reviewer') =>
      (await t.as(who).ok(contract.messages.list)).items.map((one) => one.title)
    expect([await titles('acceptor'), await titles('leader'), await titles('reviewer')]).toEqual([
      ['有新申请'],
      ['逾期'],
      [],
    ])
  })
})

describe('what leaves the house', () => {
  const viaWechat = async () =>
    (await t.as(null).ok(contract.auth.wechat, { body: { code: `openid-${last}` } })).account.id

  it('goes through WeChat to those WeChat knows, once', async () => {
    const to = await viaWechat()
    await tell({}, to)
    await tell()
    await t.drain()
    await t.drain()
    expect(sent).toEqual([
      {
        openid: `openid-${last}`,
        templateId: 'template-progress',
        page: 'pages/progress/index',
        data: { thing1: '申请有进展', thing2: '县人社局正在初审。', time3: '2020年6月15日 09:00' },
      },
    ])
  })

  it('fills the fields that the county configured for the topic, with the moment it is about', async () => {
    const to = await viaWechat()
    await tell({ about: 'application:1', when: '2020-07-01T02:30:00.000Z' }, to)
    await t.drain()
    expect(sent).toMatchObject([
      {
        templateId: 'template-answer',
        data: {
          thing4: '申请有进展',
          thing9: '开阳县人力资源和社会保障局',
          time3: '2020年7月1日 10:30',
          phone_number5: '0851-00000000',
        },
      },
    ])
  })

  it('tells the phone the ids that it sends with', async () => {
    expect((await t.as(null).ok(contract.system.county)).subscribeTemplates).toEqual({
      progress: 'template-progress',
      answer: 'template-answer',
    })
  })

  it('does not queue an interview message when no template for it is configured', async () => {
    await tell({ about: 'interview:1' }, await viaWechat())
    expect(await t.drain()).toBe(0)
  })

  it('drops a message for which WeChat has no consent left', async () => {
    jest.spyOn(t.app.get(WechatClient), 'sendSubscribe').mockResolvedValueOnce('no-consent')
    await tell({}, await viaWechat())
    expect(await t.drain()).toBe(1)
    t.clock.advance(3600)
    expect(await t.drain()).toBe(0)
  })

  it('tries again later when WeChat is busy', async () => {
    jest.spyOn(t.app.get(WechatClient), 'sendSubscribe').mockRejectedValueOnce(new Error('busy'))
    await tell({}, await viaWechat())
    await t.drain()
    t.clock.advance(3600)
    await t.drain()
    expect(sent).toHaveLength(1)
  })

  it('goes out as a text message when it is important and there is a phone', async () => {
    await tell({ important: true })
    await tell({ important: true }, (await newcomer()).accountId)
    await tell()
    await t.drain()
    expect(texts).toEqual([`${phone} 申请有进展：县人社局正在初审。`])
  })

  it('waits for the morning, unless it cannot', async () => {
    t.clock.set('2020-06-15T14:30:00.000Z')
    await tell({ important: true, title: '不急' })
    await tell({ important: true, title: '马上面试', urgent: true })
    await t.drain()
    expect(texts).toEqual([`${phone} 马上面试：县人社局正在初审。`])
    t.clock.set('2020-06-16T00:00:00.000Z')
    await t.drain()
    expect(texts[1]).toBe(`${phone} 不急：县人社局正在初审。`)
  })
})
