import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import sharp from 'sharp'
import { Database } from '../platform/database/database.js'
import { FileStore, StoreFull } from '../platform/files/file-store.js'
import { newId } from '../platform/ids.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { FACTS_AWAY, giveMaterials, png } from '../claims/testing/claim-fixtures.js'
import { FileRemovalService, GRACE_DAYS } from './file-removal.service.js'
import { StoredFileEntity } from './stored-file.entity.js'
import { FILES_A_DAY } from './upload.service.js'

describe('uploaded papers', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T15:30:00.000Z' })
  })
  afterAll(() => test.close())
  const upload = (bytes: Buffer, name = '身份证.png', type = 'image/png') =>
    test.as('seeker').call(contract.files.upload, { file: { name, type, bytes } })

  it('come back re-encoded, under a plain name, to who uploaded them', async () => {
    const stored = await upload(await png(), '..\\..\\身份证正面.png')
    expect(stored).toMatchObject({ status: 201, body: { type: 'image/png', name: '身份证正面.png' } })
    const read = await test.as('seeker').call(contract.files.get, { params: { id: stored.body.id } })
    expect(read.status).toBe(200)
    expect(read.bytes.length).toBe(stored.body.bytes)
    expect(read.headers['content-type']).toContain(stored.body.type)
  })

  it('are nobody else’s, and an unknown one looks the same', async () => {
    const { id } = (await upload(await png())).body
    for (const params of [{ id }, { id: newId() }])
      expect((await test.as('acceptor').refused(contract.files.get, { params })).code).toBe('not-found')
    expect((await test.as(null).refused(contract.files.get, { params: { id } })).code).toBe('not-signed-in')
  })

  it('are refused when they are not what a paper can be', async () => {
    for (const [bytes, name, type] of [
      [Buffer.from('<script>alert(1)</script>'), 'a.png', 'image/png'],
      [Buffer.from('MZ-not-a-picture'), 'a.exe', 'application/octet-stream'],
      [(await png()).subarray(0, 40), '坏图.png', 'image/png'],
    ] as const) {
      const { problem } = await upload(bytes, name, type)
      expect(problem).toMatchObject({ code: 'bad-file', status: 415 })
    }
  })

  it('hold up nobody while they are looked at, however many come at once', async () => {
    const photo = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#567' } })
      .jpeg()
      .toBuffer()
    const order: string[] = []
    const uploads = Array.from({ length: 14 }, async (_, at) => {
      const { status } = await upload(photo, `${at}.jpg`, 'image/jpeg')
      order.push(`photo ${status}`)
    })
    // Queued behind all of them when uploads held the write lock.
    const write = test.app
      .get(Database)
      .transaction(() => test.app.get(Database).repo(StoredFileEntity).count())
      .then(() => order.push('another write'))
    await test.as('seeker').ok(contract.jobs.list)
    order.push('list')
    await Promise.all([...uploads, write])
    expect(order.filter((what) => what === 'photo 201')).toHaveLength(14)
    expect([order.indexOf('another write') < 14, order.indexOf('list') < 14]).toEqual([true, true])
  })

  it('leave nothing when the disk is full, and say so', async () => {
    const files = test.app.get(Database).repo(StoredFileEntity)
    const before = await files.count()
    const put = jest.spyOn(test.app.get(FileStore), 'put').mockRejectedValue(new StoreFull('full'))
    const { problem } = await upload(await png())
    put.mockRestore()
    expect(problem).toMatchObject({
      code: 'storage-full',
      status: 507,
      detail: expect.stringContaining('已满') as unknown,
    })
    expect(await files.count()).toBe(before)
  })

  it('are removed without a record a day later: the process died between the two', async () => {
    const store = test.app.get(FileStore)
    const insert = jest.spyOn(Schedule.prototype, 'cancel').mockRejectedValueOnce(new Error('power cut'))
    const put = jest.spyOn(store, 'put')
    expect((await upload(await png())).status).toBe(500)
    const key = put.mock.calls.at(-1)?.[0] ?? ''
    insert.mockRestore()
    put.mockRestore()
    expect(await store.get(key)).not.toBeNull()
    await test.drain()
    expect(await store.get(key)).not.toBeNull()
    test.clock.advance(86_401)
    await test.drain()
    expect(await store.get(key)).toBeNull()
    test.clock.set('2020-06-15T15:30:00.000Z')
  })

  it('that no record uses go after some days, those that one uses stay', async () => {
    const client = test.as('seeker')
    const draft = await client.ok(contract.claims.create, {
      body: { scheme: 'job-seeking', facts: FACTS_AWAY },
    })
    const claim = await giveMaterials(test, 'seeker', draft)
    const used = claim.requirements.flatMap((one) => one.files).map((file) => file.id)
    const { id } = (await upload(await png())).body
    const files = test.app.get(Database).repo(StoredFileEntity)
    const { storageKey } = await files.findOneByOrFail({ id })
    const nightly = async (days: number): Promise<void> => {
      test.clock.advance(days * 86_400)
      await test.app.get(FileRemovalService).removeUnused(new AbortController().signal)
      await test.drain()
    }
    await nightly(2)
    await nightly(GRACE_DAYS - 1)
    expect((await test.as('seeker').call(contract.files.get, { params: { id } })).status).toBe(200)
    await nightly(1)
    expect((await test.as('seeker').refused(contract.files.get, { params: { id } })).code).toBe('not-found')
    expect(await test.app.get(FileStore).get(storageKey)).toBeNull()
    expect(used.length).toBeGreaterThan(0)
    for (const kept of used)
      expect((await test.as('seeker').call(contract.files.get, { params: { id: kept } })).status).toBe(200)
    test.clock.set('2020-06-15T15:30:00.000Z')
  })

  it('are so many a day and no more, counted by the China day', async () => {
    const { ownerId } = await test.app.get(Database).repo(StoredFileEntity).findOneByOrFail({})
    const rows = Array.from({ length: FILES_A_DAY }, (): StoredFileEntity => ({
      id: newId(),
      ownerId,
      storageKey: `uploads/x/${newId()}`,
      type: 'image/png',
      bytes: 1,
      name: 'x',
      uploadedAt: '2020-06-15T12:00:00.000Z',
      unusedSince: null,
    }))
    await test.app.get(Database).transaction(() => test.app.get(Database).repo(StoredFileEntity).insert(rows))
    expect((await upload(await png())).problem).toMatchObject({ code: 'too-many', status: 429 })
    test.clock.set('2020-06-15T16:00:00.000Z')
    expect((await upload(await png())).status).toBe(201)
  })
})
