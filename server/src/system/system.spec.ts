import { contract } from '@wengang/shared/contract/index'

import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { SystemModule } from './system.module.js'

describe('what the server says of itself', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ features: [SystemModule], now: '2020-03-31T16:30:00.000Z' })
  })
  afterAll(() => test.close())

  it('is live and ready', async () => {
    expect(await test.as(null).ok(contract.system.health)).toMatchObject({
      live: true,
      ready: true,
      demo: true,
    })
  })

  it('gives the day of China, not of UTC', async () => {
    expect(await test.as(null).ok(contract.system.today)).toEqual({
      today: '2020-04-01',
      now: '2020-03-31T16:30:00.000Z',
    })
  })

  it('knows its county and says that this is a demonstration', async () => {
    expect(await test.as(null).ok(contract.system.county)).toMatchObject({
      name: '开阳县',
      region: '520121',
      demo: true,
    })
  })

  it('answers 304 to who has the county already', async () => {
    const first = await test.as(null).call(contract.system.county)
    const again = await test
      .as(null)
      .call(contract.system.county, { headers: { 'if-none-match': String(first.headers['etag']) } })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })

  it('lists regions from provinces down to the townships of the county', async () => {
    const names = async (parent?: string) =>
      (await test.as(null).ok(contract.system.regions, { query: { parent } })).items.map(
        (region) => region.name,
      )
    expect(await names()).toContain('贵州省')
    expect(await names('52')).toContain('贵阳市')
    expect(await names('5201')).toContain('开阳县')
    expect((await names('520121')).length).toBeGreaterThan(10)
  })
})
