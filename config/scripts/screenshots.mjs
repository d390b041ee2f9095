// `npm run screenshots`: takes the README's pictures from a throw-away county. Needs Chromium (CHROMIUM names another binary).
import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { DESKTOP, launchBrowser, PHONE } from './browser.mjs'
import { call, signIn, startCounty } from './county.mjs'
import { at, buildPhone, buildServer, buildShared, ensureInstalled, say, step } from './lib.mjs'
import { fileClaim } from './records.mjs'

const TARGET = at('config/screenshots')
/** What may still ask for a picture over a slow line. */
const LARGEST_BYTES = 200 * 1024

await ensureInstalled()
await buildShared()
await buildServer()
if (!process.env.H5_DIR) await buildPhone('h5')
mkdirSync(TARGET, { recursive: true })

const county = await step('准备演示县', () => startCounty())
const browser = await launchBrowser()

/** Opens a page as `session` (null: nobody) and takes its picture once `words` can be read; `taps` are words tapped on the way. */
async function picture(name, { device, session, path, words, taps = [] }) {
  const context = await browser.newContext(device)
  if (session) {
    // As Taro keeps it in a browser.
    await context.addInitScript(
      (text) => localStorage.setItem('session', JSON.stringify({ data: text })),
      JSON.stringify(session),
    )
  }
  const page = await context.newPage()
  await page.goto(county.url + path)
  for (const tap of taps) await page.getByText(tap).filter({ visible: true }).first().click()
  await page.getByText(words).filter({ visible: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
  const shot = await page.screenshot({ animations: 'disabled' })
  await context.close()
  // Few colours: a palette halves the file and nobody sees it.
  const { size } = await sharp(shot)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(`${TARGET}/${name}.png`)
  say(`  ${name}.png ${(size / 1024).toFixed(0)} KB`)
  if (size > LARGEST_BYTES) throw new Error(`${name}.png 太大`)
}

try {
  const phone = { ...PHONE, deviceScaleFactor: 2 }
  const seeker = await signIn(county.url, 'seeker')
  const submitted = await fileClaim(county.url, seeker)
  const acceptor = await signIn(county.url, 'acceptor')
  await call(county.url, acceptor, 'POST', `/api/claims/${submitted.id}/actions`, {
    action: 'accept',
    revision: submitted.revision,
  })
  const reviewer = await signIn(county.url, 'reviewer')
  await picture('jobs', { device: phone, session: null, path: '/', words: '元/月' })
  await picture('benefits', {
    device: phone,
    session: null,
    path: '/pages/benefits/index',
    words: '个人能领的',
  })
  await picture('claim', {
    device: phone,
    session: seeker,
    path: `/seeker/claim/index?id=${submitted.id}`,
    words: '办到哪一步了',
  })
  await picture('desk', {
    device: DESKTOP,
    session: reviewer,
    path: `/desk/claims/index?desk=true&id=${submitted.id}`,
    words: '测算',
  })
} finally {
  await browser.close()
  await county.stop()
}
