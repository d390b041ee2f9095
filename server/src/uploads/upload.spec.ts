import { contract } from '@wengang/shared/contract/index'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { png } from '../claims/testing/claim-fixtures.js'
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
    }))
    await test.app.get(Database).transaction(() => test.app.get(Database).repo(StoredFileEntity).insert(rows))
    expect((await upload(await png())).problem).toMatchObject({ code: 'too-many', status: 429 })
    test.clock.set('2020-06-15T16:00:00.000Z')
    expect((await upload(await png())).status).toBe(201)
  })
})
