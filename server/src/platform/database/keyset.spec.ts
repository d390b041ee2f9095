import { AuditEntry } from '../audit/audit.entity.js'
import { isRefusal } from '../http/refusal.js'
import { newId } from '../ids.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { Database } from './database.js'
import { decodeCursor, encodeCursor, keysetPage } from './keyset.js'

describe('pages by keyset', () => {
  let test: TestApp
  let database: Database
  beforeAll(async () => {
    test = await startTestApp({ features: [] })
    database = test.app.get(Database)
    const entries = ['a', 'b', 'b', 'b', 'c', 'c', 'd'].map((action) => ({
      id: newId(),
      at: test.clock.instant(),
      actorId: null,
      actorRoles: '',
      action,
      subject: 'keyset',
      detail: null,
      seal: '',
    }))
    await database.insert(AuditEntry, entries)
  })
  afterAll(() => test.close())

  const page = async (cursor: string | undefined, limit = 2) => {
    const query = database.repo(AuditEntry).createQueryBuilder('entry').where({ subject: 'keyset' })
    return keysetPage(
      query,
      { cursor, limit },
      [
        { by: 'entry.action', order: 'DESC' },
        { by: 'entry.id', order: 'ASC' },
      ],
      (row) => [row.action, row.id],
    )
  }

  it('show every row once, in order, though many are equal and one is added meanwhile', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const found = await page(cursor)
      if (isRefusal(found)) throw new Error(found.detail)
      seen.push(...found.items.map((row) => row.action))
      if (seen.length === 2) {
        await database.insert(AuditEntry, {
          id: newId(),
          at: '',
          actorId: null,
          actorRoles: '',
          action: 'z',
          subject: 'keyset',
          detail: null,
          seal: '',
        })
      }
      cursor = found.next ?? undefined
    } while (cursor)
    expect(seen.join('')).toBe('dccbbba')
  })

  it('refuse a cursor that is none of theirs', async () => {
    for (const cursor of [
      '',
      '%%%',
      encodeCursor(['one']),
      Buffer.from('{"a":1}').toString('base64url'),
      encodeCursor([null as never, 'x']),
    ]) {
      expect(isRefusal(await page(cursor))).toBe(true)
    }
    expect(decodeCursor(encodeCursor(['甲', 2]))).toEqual(['甲', 2])
  })
})
