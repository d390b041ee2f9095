// `npm run sheets`: every page of both faces on contact sheets in .cache/sheets, to be looked at, not committed.
// `-- --h5` or `-- --weapp` for one face; the mini-program needs WEAPP_RUNTIME.
import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { launchBrowser, PHONE } from './browser.mjs'
import { signIn, startCounty } from './county.mjs'
import { at, buildPhone, buildServer, buildShared, CHECKED, ensureInstalled, say } from './lib.mjs'
import { pathsOf, queriesOf, readerOf } from './pages.mjs'
import { makeRecords } from './records.mjs'
import { installedRuntime, loadRuntime } from './weapp-runtime.mjs'

const TARGET = at('.cache/sheets')
const [WIDTH, HEIGHT, ACROSS, DOWN] = [375, 812, 6, 2]

const named = process.argv.slice(2)
const wants = (face) => named.length === 0 || named.includes(`--${face}`)

await ensureInstalled()
await buildShared()
await buildServer()
await buildPhone('weapp', CHECKED)
if (wants('h5')) await buildPhone('h5')
mkdirSync(TARGET, { recursive: true })

const county = await startCounty()
const queries = queriesOf(await makeRecords(county.url))
const pages = pathsOf(JSON.parse(readFileSync(at('miniapp/dist/weapp/app.json'), 'utf8')))
const sessions = {}
const sessionOf = async (path) => {
  const reader = readerOf(path)
  return reader && (sessions[reader] ??= await signIn(county.url, reader))
}
const addressOf = (path) => `/${path}${queries[path] ? `?${queries[path]}` : ''}`

/** Lays the pictures of a face side by side, twelve a sheet, each with its page's name. */
async function lay(face, shots) {
  for (let from = 0; from < shots.length; from += ACROSS * DOWN) {
    const some = shots.slice(from, from + ACROSS * DOWN)
    const parts = some.flatMap(({ path, png }, index) => {
      const [left, top] = [(index % ACROSS) * (WIDTH + 12), Math.floor(index / ACROSS) * (HEIGHT + 34)]
      const name = `<svg width="${WIDTH}" height="24"><text x="2" y="18" font-size="16" fill="#333">${path}</text></svg>`
      return [
        { input: Buffer.from(name), left, top },
        { input: png, left, top: top + 26 },
      ]
    })
    const file = `${TARGET}/${face}-${from / (ACROSS * DOWN) + 1}.png`
    await sharp({
      create: {
        width: ACROSS * (WIDTH + 12),
        height: Math.ceil(some.length / ACROSS) * (HEIGHT + 34),
        channels: 3,
        background: '#bbb',
      },
    })
      .composite(parts)
      .png({ palette: true, colours: 96 })
      .toFile(file)
    say(`  ${file}`)
  }
}

const fitted = (png) =>
  sharp(png).resize(WIDTH, HEIGHT, { fit: 'contain', position: 'top', background: '#bbb' }).toBuffer()

async function web() {
  const browser = await launchBrowser()
  const shots = []
  for (const path of pages) {
    const context = await browser.newContext(PHONE)
    await context.addInitScript(
      (session) => {
        // As Taro keeps it in a browser.
        if (session) localStorage.setItem('session', JSON.stringify({ data: session }))
      },
      JSON.stringify(await sessionOf(path)),
    )
    const page = await context.newPage()
    await page.goto(county.url + addressOf(path))
    await page.waitForLoadState('networkidle')
    shots.push({ path, png: await fitted(await page.screenshot({ animations: 'disabled' })) })
    await context.close()
  }
  await browser.close()
  await lay('h5', shots)
}

async function weapp() {
  const folder = await installedRuntime()
  if (!folder) return say('没有设置 WEAPP_RUNTIME：不拍小程序。')
  const { launch } = await loadRuntime(folder)
  const app = await launch(at('miniapp/dist/weapp'), {
    rewrite: { [CHECKED.api]: county.url },
    device: 'iphone8',
    answers: { modal: 'cancel' },
  })
  const shots = []
  for (const path of pages) {
    const session = await sessionOf(path)
    await app.call(session ? 'setStorage' : 'removeStorage', {
      key: 'session',
      ...(session && { data: JSON.stringify(session) }),
    })
    await app.reLaunch(addressOf(path))
    await app.settle({ quiet: 250, timeout: 20_000 })
    const file = `${TARGET}/weapp-page.png`
    await app.screenshot(file)
    shots.push({ path, png: await fitted(readFileSync(file)) })
  }
  await app.close()
  await lay('weapp', shots)
}

try {
  if (wants('h5')) await web()
  if (wants('weapp')) await weapp()
} finally {
  await county.stop()
}
