/* global getComputedStyle, innerHeight, requestAnimationFrame */
// npm run measure:first-screen [-- http://127.0.0.1:3000]: how long a farmer's phone waits for the list of posts, at 1.6
// Mbit/s, 150 ms and a quarter of this machine's speed; the median of five. Without an address a demo county is started.
import { launchBrowser, PHONE } from './browser.mjs'
import { startCounty } from './county.mjs'
import { buildPhone, buildServer, buildShared, ensureInstalled, say } from './lib.mjs'
import { slowLine } from './slow-line.mjs'

const RUNS = 5
const LINE = { rate: 1_600_000 / 8, rtt: 150 }
const SLOWER = 4
/** Long enough for the service worker to have fetched its files. */
const SETTLE_MS = 15_000

const [given] = process.argv.slice(2)
const county = given ? { url: given, stop: async () => undefined } : await builtCounty()
const line = await slowLine(Number(new URL(county.url).port), LINE)
const address = `http://localhost:${line.address().port}/`
const browser = await launchBrowser()
const cold = []
const warm = []
try {
  for (let n = 0; n < RUNS; n += 1) {
    const context = await browser.newContext(PHONE)
    await context.addInitScript(watch)
    cold.push(await visit(context))
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    warm.push(await visit(context))
    await context.close()
    say(`第 ${n + 1} 次：${JSON.stringify({ cold: cold.at(-1), warm: warm.at(-1) })}`)
  }
} finally {
  await browser.close()
  line.close()
  await county.stop()
}
const row = (title, times) => {
  const median = (name) => times.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(times.length / 2)]
  const seconds = (ms) => `${(ms / 1000).toFixed(2)} 秒`
  console.log(
    `${title}：能读 ${seconds(median('readable'))}，能用 ${seconds(median('alive'))}，传输 ${Math.round(median('bytes') / 1024)} KB`,
  )
}
console.log(
  `岗位列表，${(LINE.rate * 8) / 1e6} Mbit/s、往返 ${LINE.rtt} ms、处理器 1/${SLOWER}，${RUNS} 次的中位数`,
)
row('首次打开', cold)
row('再次打开', warm)

/** Runs in the page: notes when the first post's text is in view, and when the app itself shows it. */
function watch() {
  const seen = (window.__seen = {})
  const inView = (element) => {
    if (!element?.textContent?.trim()) return false
    const { top, bottom, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return height > 0 && top < innerHeight && bottom > 0 && style.visibility !== 'hidden'
  }
  const look = () => {
    const first = document.querySelector('#first .list .lead')
    const own = document.querySelector('#app .list .lead')
    // A frame later it has been painted.
    const note = (name) => (seen[name] ??= (requestAnimationFrame(() => (seen[name] = performance.now())), 0))
    if (inView(first) || inView(own)) note('readable')
    if (inView(own) && !document.querySelector('#first')) note('alive')
    if (!seen.alive) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function visit(context) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let bytes = 0
  await devtools.send('Network.enable')
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.__seen?.alive > 0, null, { timeout: 60_000 })
  const seen = await page.evaluate(() => window.__seen)
  const times = { readable: Math.round(seen.readable), alive: Math.round(seen.alive), bytes }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await new Promise((resolve) => setTimeout(resolve, 500))
  if (context.pages().length > 1) await page.close()
  return times
}

async function builtCounty() {
  await ensureInstalled()
  await buildShared()
  await buildServer()
  await buildPhone('h5')
  return startCounty()
}
