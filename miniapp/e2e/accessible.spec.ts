import type { Persona, Session } from '@wengang/shared/contract/accounts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launchBrowser, PHONE } from '../../config/scripts/browser.mjs'
import { signIn, startCounty } from '../../config/scripts/county.mjs'
import { pathsOf, queriesOf, readerOf } from '../../config/scripts/pages.mjs'
import { makeRecords } from '../../config/scripts/records.mjs'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const APP = fileURLToPath(new URL('../dist/weapp/app.json', import.meta.url))
const PAGES = pathsOf(JSON.parse(readFileSync(APP, 'utf8')) as Parameters<typeof pathsOf>[0])

interface Found {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds on the page on top; pages below stay in the document, hidden. */
const findings = (page: Page): Promise<Found[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: object, options: object): Promise<{ violations: Found[] }> }
    }
    // Taro's switch hides an input of its own that takes no label; the element around it carries name and state.
    const root = { include: [['html']], exclude: [['.weui-switch']] }
    const { violations } = await axe.run(root, { resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
  })

/** The findings that keep somebody out, one a line. */
const serious = (found: readonly Found[]): string[] =>
  found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
    )

describe('with a screen reader, in the browser', () => {
  let county: Awaited<ReturnType<typeof startCounty>>
  let browser: Browser
  let queries: Record<string, string>
  const sessions = new Map<Persona, Session>()

  beforeAll(async () => {
    county = await startCounty()
    browser = await launchBrowser()
    queries = queriesOf(await makeRecords(county.url))
  })
  afterAll(async () => {
    await browser.close()
    await county.stop()
  })

  const open = async (path: string): Promise<Page> => {
    const reader = readerOf(path)
    if (reader && !sessions.has(reader)) sessions.set(reader, await signIn(county.url, reader))
    const context = await browser.newContext({
      ...(path.startsWith('desk/') ? DESKTOP : PHONE),
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    await context.addInitScript(
      (session) => {
        // As Taro keeps it in a browser.
        if (session) localStorage.setItem('session', JSON.stringify({ data: session }))
      },
      reader && JSON.stringify(sessions.get(reader)),
    )
    const page = await context.newPage()
    await page.goto(`${county.url}/${path}${queries[path] ? `?${queries[path]}` : ''}`)
    await page.locator('.page-in, .desk').first().waitFor({ timeout: 15_000 })
    await page.waitForLoadState('networkidle')
    await page.addScriptTag({ path: AXE })
    return page
  }

  it('finds nothing serious on any page', async () => {
    const faults: string[] = []
    for (const path of PAGES) {
      const page = await open(path).catch((error: unknown) => {
        faults.push(`${path} did not open: ${String(error)}`)
        return null
      })
      if (page === null) continue
      faults.push(...serious(await findings(page)).map((fault) => `${path} ${fault}`))
      await page.context().close()
    }
    expect(PAGES.length).toBeGreaterThan(45)
    expect(faults).toEqual([])
  }, 600_000)

  it('finds nothing serious in a sheet and in large type', async () => {
    const page = await open('pages/jobs/index')
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('heading', { name: '筛选' }).waitFor()
    expect(serious(await findings(page))).toEqual([])
    await page.context().close()
    const large = await open('pages/me/index')
    await large.locator('.taro-switch, .weui-switch, input[type=checkbox]').first().click()
    await large.locator('.page.large').first().waitFor()
    expect(serious(await findings(large))).toEqual([])
    await large.context().close()
  })

  it('would have noticed: a button of an icon alone is a finding', async () => {
    const page = await open('pages/jobs/index')
    await page.evaluate(() => document.querySelector('.page-in')?.append(document.createElement('button')))
    expect(serious(await findings(page)).join()).toContain('button-name')
    await page.context().close()
  })
})
