import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { maskIdNumber } from '@wengang/shared/identity'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Config } from '../platform/config/config.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { FileStore } from '../platform/files/file-store.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { TESTED_ENGINES } from '../platform/testing/test-database.js'
import { entities } from '../entities.js'
import { loadDemoCounty, type Loaded, type LoadTools } from './load-county.js'
import { castOf } from './cast.js'
import { drawCounty, type CountySizes } from './county.js'
import { PERSONA_ACCOUNTS } from './personas.js'
import { ClaimEntity } from '../claims/claim.entity.js'
import { ClaimMaterialEntity } from '../claims/claim-material.entity.js'
import { StoredFileEntity } from '../uploads/stored-file.entity.js'
import { BookingEntity } from '../interviews/booking.entity.js'
import { InterviewEntity } from '../interviews/interview.entity.js'
import { ProfileEntity } from '../accounts/profile.entity.js'
import { JobEntity } from '../jobs/job.entity.js'

const SMALL: CountySizes = {
  people: 260,
  employers: 40,
  jobs: 120,
  applications: 120,
  interviews: 40,
  claims: 60,
}

const toolsOf = ({ app }: TestApp): LoadTools => ({
  db: app.get(Database),
  cipher: app.get(FieldCipher),
  clock: app.get(Clock),
  files: app.get(FileStore),
  config: app.get(Config),
})
const countAll = async (db: Database): Promise<number> => {
  let rows = 0
  for (const entity of new Set(entities)) rows += await db.repo(entity).count()
  return rows
}

describe.each(TESTED_ENGINES)('the demo county on %s', (engine) => {
  let county: TestApp
  let loaded: Loaded

  beforeAll(async () => {
    const started = Date.now()
    county = await startTestApp({ engine, now: '2026-11-24T03:00:00.000Z' })
    loaded = await loadDemoCounty(toolsOf(county), SMALL)
    process.stdout.write(`${engine}: ${loaded.rows} rows and a server in ${Date.now() - started} ms\n`)
  }, 60_000)
  afterAll(() => county.close())

  it('is there after loading, and a second load changes nothing', async () => {
    const { db } = toolsOf(county)
    expect(loaded.fresh).toBe(true)
    const before = await countAll(db)
    expect(before).toBeGreaterThanOrEqual(loaded.rows)
    expect(await loadDemoCounty(toolsOf(county), SMALL)).toEqual({ fresh: false, rows: 0 })
    expect(await countAll(db)).toBe(before)
  })

  it('shows open posts to anybody, urgent ones first', async () => {
    const { items, next } = await county.as(null).ok(contract.jobs.list, { query: { limit: 50 } })
    expect(items).toHaveLength(50)
    expect(next).not.toBeNull()
    const urgent = items.map((item) => item.urgent !== null)
    expect(urgent).toEqual([...urgent].sort().reverse())
    expect(items.every((item) => item.endsOn >= '2026-11-24')).toBe(true)
  })

  it('keeps personal numbers sealed and finds them by their index', async () => {
    const { db, cipher } = toolsOf(county)
    const [person] = await db
      .repo(ProfileEntity)
      .find({ where: { trade: '缝纫工' }, order: { id: 'DESC' }, take: 1 })
    const idNumber = cipher.open(person?.idNumberSealed ?? '')
    expect(person?.idNumberIndex).toBe(cipher.index(idNumber))
    expect(maskIdNumber(idNumber)).toMatch(/^520(199|121)\*{8}/)
  })

  it('gives every paper of every claim a file that can be read', async () => {
    const { db, files } = toolsOf(county)
    const stored = new Map((await db.repo(StoredFileEntity).find()).map((row) => [row.id, row]))
    const papers = await db.repo(ClaimMaterialEntity).find()
    expect(papers.length).toBeGreaterThan(100)
    expect(papers.every((paper) => stored.has(paper.fileId))).toBe(true)
    for (const row of stored.values()) expect((await files.get(row.storageKey))?.length).toBe(row.bytes)
  })

  it('books both parties of every agreed interview', async () => {
    const { db } = toolsOf(county)
    for (const interview of await db.repo(InterviewEntity).find()) {
      const booked = await db.repo(BookingEntity).countBy({ interviewId: interview.id })
      expect(booked).toBe(
        ['confirmed', 'held', 'no-show'].includes(interview.status) ? (interview.minutes / 5) * 2 : 0,
      )
    }
  })

  it('marks what a vetter has to look at in the posts that wait', async () => {
    const waiting = await toolsOf(county).db.repo(JobEntity).findBy({ status: 'vetting' })
    expect(waiting.length).toBeGreaterThan(0)
  })

  it('lays claims on the desks of the personas, whom no earlier step bars', async () => {
    for (const [persona, action] of [
      ['acceptor', 'accept'],
      ['reviewer', 'review'],
      ['approver', 'approve'],
    ] as const) {
      const { items } = await county.as(persona).ok(contract.claims.list, { query: { desk: 'true' } })
      expect(items.length).toBeGreaterThan(0)
      const first = await county.as(persona).ok(contract.claims.get, { params: { id: items[0]!.id } })
      expect(first.actions).toContain(action)
      expect(first.requirements.filter((requirement) => !requirement.satisfied)).toEqual([])
    }
  })

  it('numbers claims in the order in which they came', async () => {
    const rows = await toolsOf(county)
      .db.repo(ClaimEntity)
      .find({ order: { submittedAt: 'ASC' } })
    const inYear = rows.flatMap((row) => (row.reference?.startsWith('WG-2026-') ? [row.reference] : []))
    expect(inYear).toEqual([...inYear].sort())
  })

  it('has applications waiting for the persona who employs', async () => {
    const { items } = await county
      .as('employer')
      .ok(contract.applications.list, { query: { status: 'submitted' } })
    expect(items.length).toBeGreaterThanOrEqual(6)
  })

  it('leaves the seeker free to apply, with one old application that is over', async () => {
    const { items } = await county.as('seeker').ok(contract.applications.list, { query: {} })
    expect(items.map((item) => [item.status, item.actions])).toEqual([['declined', []]])
  })
})

describe('a load that fails half way', () => {
  it('leaves the database as it was', async () => {
    const county = await startTestApp({ engine: 'sqlite', now: '2026-11-24T03:00:00.000Z' })
    const { db, cipher } = toolsOf(county)
    const somebody = PERSONA_ACCOUNTS.seeker2.id
    // Takes the id number of the last person who will be drawn, so that a late insert is refused.
    const drawn = drawCounty(SMALL, castOf('2026-11-24'), county.app.get(Config).county, '2026-11-24')
    await db.transaction(() =>
      db
        .repo(ProfileEntity)
        .update({ id: somebody }, { idNumberIndex: cipher.index(drawn.people.at(-1)?.idNumber ?? '') }),
    )
    const before = await countAll(db)
    await expect(loadDemoCounty(toolsOf(county), SMALL)).rejects.toThrow()
    expect(await countAll(db)).toBe(before)
    await county.close()
  })
})

describe('without demo mode', () => {
  it('nothing is loaded', async () => {
    const county = await startTestApp({ engine: 'sqlite', env: { DEMO: 'off' } })
    await expect(loadDemoCounty(toolsOf(county), SMALL)).rejects.toThrow('演示模式')
    await county.close()
  })
})
