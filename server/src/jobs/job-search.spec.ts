import type { QueryInput } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import { addDays } from '@wengang/shared/dates'
import { PersonasModule } from '../demo/personas.module.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { SystemModule } from '../system/system.module.js'
import { JobsModule } from './jobs.module.js'
import { publish } from './testing/hiring.js'

type ListQuery = QueryInput<typeof contract.jobs.list>

const HERE = { lat: 27.06, lng: 106.97 }

let t: TestApp
const titles = async (query: ListQuery = {}): Promise<string[]> =>
  (await t.as(null).ok(contract.jobs.list, { query })).items.map((job) => job.title)

/** Every title, page by page. */
async function walk(query: ListQuery): Promise<string[]> {
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await t.as(null).ok(contract.jobs.list, { query: { ...query, cursor } })
    seen.push(...page.items.map((job) => job.title))
    if (page.next === null) return seen
    cursor = page.next
  }
}

beforeAll(async () => {
  t = await startTestApp({ features: [SystemModule, JobsModule, PersonasModule] })
  const at = (lat: number, lng: number) => ({ position: { lat, lng } })
  const posts: Parameters<typeof publish>[1][] = [
    {
      title: '采茶工',
      trade: '采摘',
      region: '520121102',
      kind: 'day-work',
      payUnit: 'day',
      payFrom: 120_00,
      payTo: 160_00,
      duties: '采摘春茶，按天结算，包午饭',
      ...at(27.07, 106.98),
    },
    {
      title: 'ＣＮＣ操作工',
      trade: '数控',
      region: '520121101',
      payFrom: 5500_00,
      payTo: 7000_00,
      duties: '操作数控机床，两班倒',
      lodging: true,
      ...at(27.2, 107.1),
    },
    {
      title: '保洁员',
      trade: '保洁',
      region: '520121101203',
      payFrom: 1900_00,
      payTo: 2100_00,
      board: false,
      duties: '厂区保洁 100%_全天',
      ...at(27.061, 106.971),
    },
    {
      title: '砌砖工',
      trade: '建筑',
      region: '520122',
      payUnit: 'hour',
      payFrom: 25_00,
      payTo: 30_00,
      duties: '砌筑墙体，夜间不施工',
      ...at(26.9, 107.6),
    },
    {
      title: '店员',
      trade: '零售',
      region: '520121102',
      payFrom: 2500_00,
      payTo: 3000_00,
      duties: '超市理货收银，早晚两班',
    },
  ]
  for (const post of posts) {
    await publish(t, post, post?.title === '采茶工' ? 'employer2' : 'employer')
    t.clock.advance(60)
  }
})
afterAll(() => t.close())

describe('browsing posts', () => {
  it('needs no login and shows the newest first with pay by the month', async () => {
    const { items, next } = await t.as(null).ok(contract.jobs.list)
    expect(items.map((job) => job.title)).toEqual(['店员', '砌砖工', '保洁员', 'ＣＮＣ操作工', '采茶工'])
    expect(items.map((job) => job.pay.monthFrom)).toEqual([2500_00, 4350_00, 1900_00, 5500_00, 2610_00])
    expect(items[4]).toMatchObject({
      employer: { name: '演示县青山种植农民专业合作社' },
      regionName: expect.stringContaining('开阳县') as unknown,
      distanceMetres: null,
    })
    expect(next).toBeNull()
  })

  it.each(['newest', 'pay'] as const)('walks every post once by %s, however small the page', async (sort) => {
    const whole = await titles({ sort })
    for (const limit of [1, 2, 4]) expect(await walk({ sort, limit })).toEqual(whole)
  })

  it('puts the best paid by the month first', async () => {
    expect(await titles({ sort: 'pay' })).toEqual(['ＣＮＣ操作工', '砌砖工', '采茶工', '店员', '保洁员'])
  })

  it('leaves out posts whose last day is over, from the day after', async () => {
    const now = t.clock.now()
    await publish(t, { title: '三天的活', endsOn: addDays(t.clock.today(), 3) })
    t.clock.set(new Date(now.getTime() + 3 * 86_400_000))
    expect(await titles()).toContain('三天的活')
    t.clock.set(new Date(now.getTime() + 4 * 86_400_000))
    expect(await titles()).not.toContain('三天的活')
    t.clock.set(now)
    const [job] = (await t.as('employer').ok(contract.jobs.mine, { query: { limit: 1 } })).items
    const { revision } = await t.as('employer').ok(contract.jobs.get, { params: { id: job?.id ?? '' } })
    await t
      .as('employer')
      .ok(contract.jobs.act, { params: { id: job?.id ?? '' }, body: { action: 'close', revision } })
    expect(await titles()).not.toContain('三天的活')
  })
})

describe('searching posts', () => {
  it.each([
    ['采茶', ['采茶工']],
    ['茶', ['采茶工']],
    ['cnc', ['ＣＮＣ操作工']],
    ['CNC 数控', ['ＣＮＣ操作工']],
    ['晨光', ['店员', '砌砖工', '保洁员', 'ＣＮＣ操作工']],
    ['青山 采摘', ['采茶工']],
    ['采茶 数控', []],
    ['100%_', ['保洁员']],
    ['%', ['保洁员']],
    ["' OR 1=1 --", []],
  ])('for 「%s」 finds %j', async (keyword, found) => {
    expect(await titles({ keyword })).toEqual(found)
  })

  it.each([
    ['520000', ['店员', '砌砖工', '保洁员', 'ＣＮＣ操作工', '采茶工']],
    ['520100', ['店员', '砌砖工', '保洁员', 'ＣＮＣ操作工', '采茶工']],
    ['520121', ['店员', '保洁员', 'ＣＮＣ操作工', '采茶工']],
    ['520121101', ['保洁员', 'ＣＮＣ操作工']],
    ['520121101203', ['保洁员']],
    ['520121103', []],
    ['440100', []],
  ])('in region %s finds %j and never widens by itself', async (region, found) => {
    expect(await titles({ region })).toEqual(found)
  })

  it('filters by kind, by pay a month, by board and lodging, and all at once', async () => {
    expect(await titles({ kind: 'day-work' })).toEqual(['采茶工'])
    expect(await titles({ payFrom: 2610_00, sort: 'pay' })).toEqual(['ＣＮＣ操作工', '砌砖工', '采茶工'])
    expect(await titles({ payFrom: 2610_01, sort: 'pay' })).toEqual(['ＣＮＣ操作工', '砌砖工'])
    expect(await titles({ board: 'false' })).toEqual(['保洁员'])
    expect(await titles({ lodging: 'true' })).toEqual(['ＣＮＣ操作工'])
    expect(
      await titles({
        lodging: 'true',
        keyword: '操作',
        region: '520121',
        payFrom: 5000_00,
        kind: 'full-time',
      }),
    ).toEqual(['ＣＮＣ操作工'])
  })
})

describe('nearest first', () => {
  const near = `${HERE.lat},${HERE.lng}`

  it('orders by distance, shows it, and puts posts without a position last', async () => {
    const { items } = await t.as(null).ok(contract.jobs.list, { query: { near, sort: 'nearest' } })
    expect(items.map((job) => job.title)).toEqual(['保洁员', '采茶工', 'ＣＮＣ操作工', '砌砖工', '店员'])
    expect(items.map((job) => job.distanceMetres)).toEqual([149, 1489, 20195, 64914, null])
  })

  it('walks every post once, however small the page', async () => {
    for (const limit of [1, 2, 3])
      expect(await walk({ near, sort: 'nearest', limit })).toEqual([
        '保洁员',
        '采茶工',
        'ＣＮＣ操作工',
        '砌砖工',
        '店员',
      ])
  })

  it('goes by the region named when no position is given, and asks for one or the other', async () => {
    expect(await titles({ sort: 'nearest', region: '520121102' })).toEqual(['店员', '采茶工'])
    expect(await t.as(null).refused(contract.jobs.list, { query: { sort: 'nearest' } })).toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'near' }],
    })
  })

  it('refuses a position that is not on the globe', async () => {
    expect((await t.as(null).refused(contract.jobs.list, { query: { near: '95.5,106.9' } })).code).toBe(
      'bad-input',
    )
  })
})

describe('urgent posts', () => {
  it('come first as long as the mark lasts, across pages', async () => {
    const all = await t.as(null).ok(contract.jobs.list)
    for (const title of ['采茶工', '保洁员']) {
      const id = all.items.find((job) => job.title === title)?.id ?? ''
      const { revision } = await t.as('reviewer').ok(contract.jobs.get, { params: { id } })
      const urgent = { reason: 'major-project' as const, until: addDays(t.clock.today(), 2) }
      await t
        .as('reviewer')
        .ok(contract.jobs.act, { params: { id }, body: { action: 'mark-urgent', revision, urgent } })
    }
    const order = ['保洁员', '采茶工', '店员', '砌砖工', 'ＣＮＣ操作工']
    for (const limit of [2, 3, 5]) expect(await walk({ limit })).toEqual(order)
    // Two stand in front however many there are; the others keep their place and are counted.
    const third = all.items.find((job) => job.title === '砌砖工')?.id ?? ''
    const seen = await t.as('reviewer').ok(contract.jobs.get, { params: { id: third } })
    await t.as('reviewer').ok(contract.jobs.act, {
      params: { id: third },
      body: {
        action: 'mark-urgent',
        revision: seen.revision,
        urgent: { reason: 'public-utility', until: addDays(t.clock.today(), 2) },
      },
    })
    const newest = await t.as(null).ok(contract.jobs.list)
    expect(newest.urgentMore).toBe(1)
    for (const limit of [2, 3, 5])
      expect(await walk({ limit })).toEqual(['砌砖工', '保洁员', '店员', 'ＣＮＣ操作工', '采茶工'])
    expect(await walk({ urgent: 'true', limit: 1 })).toEqual(['砌砖工', '保洁员', '采茶工'])
    // After them comes the reader's own township, and nothing is left out.
    for (const limit of [2, 3, 5])
      expect(await walk({ home: '520121102', limit })).toEqual([
        '砌砖工',
        '保洁员',
        '店员',
        '采茶工',
        'ＣＮＣ操作工',
      ])
    expect((await t.as(null).ok(contract.jobs.list)).items[0]?.urgent).toMatchObject({
      reason: 'public-utility',
    })
    t.clock.advance(3 * 86_400)
    expect((await titles())[0]).toBe('店员')
    expect((await t.as(null).ok(contract.jobs.list)).items.every((job) => job.urgent === null)).toBe(true)
  })
})

describe('a firm that nothing vouches for', () => {
  it('has no public posts once its six months are over, and has them again after the next verification', async () => {
    const [job] = (await t.as(null).ok(contract.jobs.list)).items
    if (!job) throw new Error('no post')
    const firm = await t.as(null).ok(contract.employers.get, { params: { id: job.employer.id } })
    const lastDay = firm.verificationEndsOn ?? ''
    const { revision } = await t.as('employer').ok(contract.jobs.get, { params: { id: job.id } })
    await t.as('employer').ok(contract.jobs.act, {
      params: { id: job.id },
      body: { action: 'confirm', revision, endsOn: addDays(lastDay, 20) },
    })
    const days = (Date.parse(lastDay) - Date.parse(t.clock.today())) / 86_400_000
    t.clock.advance(days * 86_400)
    expect((await titles({ employer: job.employer.id })).length).toBe(1)
    t.clock.advance(86_400)
    expect(await titles({ employer: job.employer.id })).toEqual([])
    expect((await t.as(null).refused(contract.jobs.get, { params: { id: job.id } })).code).toBe('not-found')
    const mine = (await t.as('employer').ok(contract.jobs.mine, { query: { status: 'unvouched' } })).items
    expect(mine.map(({ id, employer }) => [id, employer.verifiedOn, employer.verificationEndsOn])).toEqual([
      [job.id, null, lastDay],
    ])
    expect((await t.as('employer').ok(contract.jobs.mine, { query: { status: 'published' } })).items).toEqual(
      [],
    )
    await t.as('reviewer').ok(contract.employers.verify, {
      params: { id: firm.id },
      body: { revision: (await t.as(null).ok(contract.employers.get, { params: { id: firm.id } })).revision },
    })
    expect((await titles({ employer: job.employer.id })).length).toBe(1)
  })
})

describe('a cursor that is not ours', () => {
  it.each([
    ['newest', 'rubbish'],
    ['newest', 'uW10'],
    ['pay', 'rubbish'],
    ['pay', 'WzFd'],
    ['newest', 'p%%%'],
  ] as const)('is refused in plain words (%s, %s)', async (sort, cursor) => {
    expect(await t.as(null).refused(contract.jobs.list, { query: { sort, cursor } })).toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'cursor' }],
    })
  })

  it('is refused for the nearest too', async () => {
    expect(
      (
        await t
          .as(null)
          .refused(contract.jobs.list, { query: { sort: 'nearest', near: '27,107', cursor: 'abc' } })
      ).code,
    ).toBe('bad-input')
  })
})
