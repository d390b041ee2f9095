import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { EmployersModule } from '../employers/employers.module.js'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { MessagesModule } from '../messages/messages.module.js'
import { MessageService } from '../messages/message.service.js'
import { Database } from '../platform/database/database.js'
import { SmsSender } from '../platform/sms/sms.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

const SECRETS = [
  '13800004321',
  '520121199011120025',
  '6217000000000000026',
  '19900001001',
  '19900092001',
  '520199198503079992',
]

let t: TestApp
const written: string[] = []
beforeAll(async () => {
  process.env['TEST_LOG'] = 'info'
  t = await startTestApp({ features: [AccountsModule, EmployersModule, MessagesModule, PersonasModule] })
  // Pino writes below process.stdout, so the lines are caught where it hands them over.
  const { log } = t.app.getHttpAdapter().getInstance()
  const name = [log, Object.getPrototypeOf(log) as object]
    .flatMap((one) => Object.getOwnPropertySymbols(one))
    .find((one) => one.description === 'pino.stream')
  const stream = Reflect.get(log, name ?? Symbol()) as { write(line: string): void }
  jest.spyOn(stream, 'write').mockImplementation((line) => {
    written.push(line)
  })
})
afterAll(async () => {
  delete process.env['TEST_LOG']
  await t.close()
})

describe('phones, id numbers and bank accounts', () => {
  it('stand in plain in no reply, no log line and no table', async () => {
    const replies: unknown[] = []
    let code = ''
    jest.spyOn(t.app.get(SmsSender), 'sendCode').mockImplementation(async (_phone, sent) => {
      code = sent
    })
    const sentTo = jest.spyOn(t.app.get(SmsSender), 'sendNotice').mockResolvedValue(undefined)
    const me = t.as('seeker2')
    replies.push(await t.as(null).ok(contract.auth.phoneCode, { body: { phone: '13800004321' } }))
    replies.push(await me.ok(contract.me.phone, { body: { phone: '13800004321', code } }))
    replies.push(
      await me.ok(contract.me.updateProfile, {
        body: {
          idNumber: '520121199011120025',
          bankAccount: '6217000000000000026',
          sensitiveConsent: true,
          revision: 0,
        },
      }),
    )
    replies.push(
      await me.call(contract.me.updateProfile, { body: { idNumber: '520121199011120025', revision: 0 } }),
    )
    replies.push(
      await t
        .as('seeker')
        .call(contract.me.updateProfile, { body: { idNumber: '520121199011120025', revision: 1 } }),
    )
    replies.push(
      await me.ok(contract.me.get),
      await me.ok(contract.me.profile),
      await t.as('employer').ok(contract.employers.mine),
    )
    t.clock.set('2020-06-15T02:00:00.000Z')
    await t.app
      .get(MessageService)
      .tell(PERSONA_ACCOUNTS.seeker2.id, { title: '面试提醒', body: '明天上午面试。', important: true })
    await t.drain()
    expect(sentTo).toHaveBeenCalledWith('13800004321', '面试提醒：明天上午面试。')

    const tables: unknown[] = []
    const { manager } = t.app.get(Database)
    for (const { tableName } of manager.connection.entityMetadatas)
      tables.push(
        tableName,
        await manager.query(`SELECT * FROM ${manager.connection.driver.escape(tableName)}`).catch(() => null),
      )
    const everything = {
      replies: JSON.stringify(replies),
      tables: JSON.stringify(tables),
      logs: written.join(''),
    }
    expect(everything.tables).toContain('演示张勤')
    expect(everything.logs).toContain('/api/me/profile')
    for (const secret of SECRETS) {
      expect(everything.replies).not.toContain(secret)
      expect(everything.tables).not.toContain(secret)
      expect(everything.logs).not.toContain(secret)
    }
  })
})
