import type { Browser, Page } from 'playwright-core'
import { launchBrowser, PHONE } from '../../config/scripts/browser.mjs'
import { startCounty } from '../../config/scripts/county.mjs'
import { Screen } from './support/screen.js'
import { Watch } from './support/watch.js'

const POSTS = 10

/** Where each post's card stands and what it says. */
const cardsOf = (page: Page, within: string) =>
  page.$$eval(`${within} .list .card`, (cards) =>
    cards.slice(0, 10).map((card) => {
      const { left, top, width, height } = card.getBoundingClientRect()
      return {
        place: [left, top, width, height].map(Math.round),
        says: (card.textContent ?? '').replace(/\s+/g, ''),
      }
    }),
  )

describe('the list of posts before the app is there', () => {
  let county: Awaited<ReturnType<typeof startCounty>>
  let browser: Browser
  let watch: Watch
  beforeAll(async () => {
    county = await startCounty()
    browser = await launchBrowser()
    watch = new Watch(county.url)
  })
  afterEach(() => {
    expect(watch.faults).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await county.stop()
  })

  it('can be read, searched and tapped without any script', async () => {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(county.url)
    expect(await page.locator('#first .card').count()).toBe(POSTS)
    const [first] = await page.locator('#first .card .lead').allInnerTexts()
    expect(first).toMatch(/[一-鿿]/)
    await page.locator('#first .card').first().click()
    expect(page.url()).toMatch(/\/seeker\/job\/index\?id=[0-9a-f-]{36}$/)
    await page.goto(county.url)
    await page.getByPlaceholder('搜岗位、工种、单位').fill('缝纫')
    await page.getByRole('button', { name: '搜索' }).click()
    for (const card of await page.locator('#first .card').allInnerTexts()) expect(card).toMatch(/缝纫/)
    expect(await page.locator('#first .card').count()).toBeGreaterThan(0)
    await context.close()
  })

  it('is taken over by the app with nothing moving, and the reader stays where they were', async () => {
    const context = await browser.newContext(PHONE)
    await watch.over(context)
    const page = await context.newPage()
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await page.route('**/js/*', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(county.url, { waitUntil: 'commit' })
    await page
      .locator('#first .card')
      .nth(POSTS - 1)
      .waitFor({ state: 'attached' })
    const before = await cardsOf(page, '#first')
    go()
    await page.locator('#first').waitFor({ state: 'detached' })
    const after = await cardsOf(page, '#app')
    expect(after.map(({ says }) => says)).toEqual(before.map(({ says }) => says))
    for (const [at, { place }] of after.entries())
      for (const [side, value] of place.entries())
        expect([at, side, Math.abs(value - (before[at]?.place[side] ?? NaN)) <= 2]).toEqual([at, side, true])
    // Those ten came with the page; the app asked for none of them again.
    await context.close()
  })

  it('hears a chip that is tapped before the app is there', async () => {
    const screen = await Screen.open(browser, county.url, PHONE, watch)
    await screen.go('/pages/jobs/index?ask=filter')
    await screen.read('每月工资不低于')
    await screen.close()
  })
})

describe('a page without a signal', () => {
  let county: Awaited<ReturnType<typeof startCounty>>
  let browser: Browser
  beforeAll(async () => {
    county = await startCounty()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await county.stop()
  })

  it('is kept by a worker that holds files of the app alone and nothing of a person', async () => {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    await page.goto(`${county.url}/pages/sign-in/index`)
    await page.getByText('求职者', { exact: true }).first().click()
    await page.locator('#app .list .card').first().waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.goto(county.url)
    await page.locator('#first').waitFor({ state: 'detached' })
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept).toContain('/shell.html')
    expect(kept.filter((path) => !/^\/(js|css|static)\/|^\/shell\.html$/.test(path))).toEqual([])

    await context.close()
  })
})
