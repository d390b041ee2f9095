import { Database } from '../database/database.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { AuditEntry } from './audit.entity.js'
import { Audit } from './audit.js'

describe('the audit record', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ features: [] })
  })
  afterAll(() => test.close())

  it("shows when an entry was changed behind the application's back", async () => {
    const audit = test.app.get(Audit)
    const database = test.app.get(Database)
    await audit.record({
      actor: null,
      action: 'claim.approve',
      subject: 'claim:1',
      detail: { amountFen: 50_000 },
    })
    const entry = await database.repo(AuditEntry).findOneByOrFail({ subject: 'claim:1' })
    expect([audit.isGenuine(entry), audit.isGenuine({ ...entry, detail: { amountFen: 5 } })]).toEqual([
      true,
      false,
    ])
  })
})
