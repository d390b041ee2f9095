import { Database } from '../database/database.js'
import { FileStore } from '../files/file-store.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import { AuditBlock } from './audit-block.entity.js'
import { AuditEntry } from './audit.entity.js'
import { Audit } from './audit.js'
import { AuditRoot } from './audit-root.entity.js'
import { AuditSeal } from './audit-seal.js'
import { AuditSealer } from './audit-sealer.js'
import { AuditVerifier, type AuditReport } from './audit-verifier.js'

describe.each(TESTED_ENGINES)('the audit record on %s', (engine) => {
  let test: TestApp
  let database: Database
  beforeEach(async () => {
    test = await startTestApp({ engine, features: [], now: '2020-06-15T01:00:00.000Z' })
    database = test.app.get(Database)
  })
  afterEach(() => test.close())

  const record = (subject: string): Promise<void> =>
    test.app
      .get(Audit)
      .record({ actor: null, action: 'claim.approve', subject, detail: { amountFen: 50_000 } })
  const seal = (): Promise<void> => test.app.get(AuditSealer).seal(new AbortController().signal)
  const verify = (): Promise<AuditReport> =>
    new AuditVerifier(database.manager, test.app.get(AuditSeal), test.app.get(FileStore)).verify()
  const entries = (): Promise<AuditEntry[]> => database.repo(AuditEntry).find({ order: { id: 'ASC' } })
  const change = (sql: string, parameters: unknown[] = []): Promise<unknown> =>
    database.transaction(() => database.manager.query(sql, parameters))

  /** Three blocks of three, two and one row, the last of another day. */
  async function threeBlocks(): Promise<[AuditEntry, AuditEntry, ...AuditEntry[]]> {
    for (const subject of ['claim:1', 'claim:2', 'claim:3']) await record(subject)
    await seal()
    for (const subject of ['claim:4', 'claim:5']) await record(subject)
    await seal()
    test.clock.advance(86_400)
    await record('claim:6')
    await seal()
    return (await entries()) as [AuditEntry, AuditEntry, ...AuditEntry[]]
  }

  it('is whole as it was written', async () => {
    await threeBlocks()
    await record('claim:7')
    expect(await verify()).toEqual({ blocks: 3, entries: 6, unsealed: 1, faults: [] })
    expect(await database.repo(AuditRoot).find()).toMatchObject([{ day: '2020-06-15', seq: 2 }])
  })

  it('shows a row that was altered', async () => {
    const [row] = await threeBlocks()
    await change(`UPDATE audit_entry SET detail = '{"amountFen":5}' WHERE id = '${row.id}'`)
    expect((await verify()).faults).toEqual([expect.stringContaining(`第 1 块的记录 ${row.id}`)])
  })

  it('shows a row that was altered before it was sealed, and one put in', async () => {
    await threeBlocks()
    await record('claim:7')
    const row = (await entries()).at(-1)
    await change(`UPDATE audit_entry SET actor_roles = 'leader' WHERE id = '${row?.id}'`)
    expect((await verify()).faults).toEqual([expect.stringContaining('未封存的记录')])
    await seal()
    expect((await verify()).faults).toEqual([expect.stringContaining('第 4 块的记录')])
  })

  it('shows a row that was deleted, and its block with it', async () => {
    const [row] = await threeBlocks()
    await change(`DELETE FROM audit_entry WHERE id = '${row.id}'`)
    expect((await verify()).faults).toEqual(['第 1 块封存时有 3 条，现在有 2 条'])
    await change('DELETE FROM audit_entry WHERE block = 1')
    await change('DELETE FROM audit_block WHERE seq = 1')
    expect((await verify()).faults).toContainEqual(expect.stringContaining('第 1 块不见了'))
  })

  it('shows a genuine row that was put in twice', async () => {
    const [row] = await threeBlocks()
    const copy = { ...row, id: `${row.id.slice(0, -1)}${row.id.endsWith('0') ? '1' : '0'}` }
    await database.insert(AuditEntry, copy)
    expect((await verify()).faults).toEqual([
      expect.stringContaining(copy.id),
      '第 1 块封存时有 3 条，现在有 4 条',
    ])
  })

  it('shows rows that changed places, within a block and between blocks', async () => {
    const [first, second, , fourth] = await threeBlocks()
    await change(`UPDATE audit_entry SET block = 2 WHERE id = '${first.id}'`)
    await change(`UPDATE audit_entry SET block = 1 WHERE id = '${fourth?.id}'`)
    const swapped = (await verify()).faults
    expect(swapped).toEqual([expect.stringContaining('第 1 块'), expect.stringContaining('第 2 块')])
    await change(`UPDATE audit_entry SET block = 1 WHERE id = '${first.id}'`)
    await change(`UPDATE audit_entry SET block = 2 WHERE id = '${fourth?.id}'`)
    expect((await verify()).faults).toEqual([])
    for (const [id, other] of [
      [first.id, 'aside'],
      [second.id, first.id],
      ['aside', second.id],
    ])
      await change(`UPDATE audit_entry SET id = '${other}' WHERE id = '${id}'`)
    expect((await verify()).faults).toHaveLength(2)
  })

  it('shows that its end was cut off, by what the file store remembers', async () => {
    await threeBlocks()
    await change('DELETE FROM audit_entry WHERE block >= 2')
    await change('DELETE FROM audit_block WHERE seq >= 2')
    await change('DELETE FROM audit_root')
    expect((await verify()).faults).toEqual([expect.stringContaining('结尾被删了')])
  })

  it('shows blocks that were made anew without the key', async () => {
    await threeBlocks()
    await database.update(AuditBlock, { seq: 2 }, { hash: 'f'.repeat(64) })
    expect((await verify()).faults.length).toBeGreaterThan(0)
  })

  it('says how many rows wait longer than a minute', async () => {
    await record('claim:1')
    expect(await test.app.get(AuditSealer).late()).toBe(0)
    test.clock.advance(61)
    expect(await test.app.get(AuditSealer).late()).toBe(1)
    await Promise.allSettled([seal(), seal()])
    expect([await test.app.get(AuditSealer).late(), (await verify()).faults]).toEqual([0, []])
  })
})
