// Builds both faces and holds them to their budgets: what a farmer's old phone must load first.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { at, buildPhone, buildShared, CHECKED, ensureInstalled } from './lib.mjs'

const KB = 1024
const MAIN_BUDGET = 1024 * KB
/** WeChat's own limits. */
const PACKAGE_LIMIT = 2048 * KB
const TOTAL_LIMIT = 30 * 1024 * KB
/** Compressed scripts and styles that the web page needs before its first screen. */
const H5_BUDGET = 450 * KB

await ensureInstalled()
await buildShared()
await buildPhone('weapp', CHECKED)
await buildPhone('h5')

const files = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const bytes = (list) => list.reduce((sum, file) => sum + statSync(file).size, 0)
let bad = false
const line = (name, size, limit) => {
  const over = size > limit
  bad ||= over
  console.log(
    `${over ? 'OVER' : 'ok  '} ${name}: ${(size / KB).toFixed(0)} KB of ${(limit / KB).toFixed(0)} KB`,
  )
}

const weapp = at('miniapp/dist/weapp')
const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8'))
const subs = (app.subPackages ?? app.subpackages ?? []).map((sub) => sub.root.replace(/\/$/, ''))
const all = files(weapp)
const inSub = (file, sub) => file.startsWith(join(weapp, sub) + '/')
line('weapp main package', bytes(all.filter((file) => !subs.some((sub) => inSub(file, sub)))), MAIN_BUDGET)
for (const sub of subs)
  line(`weapp subpackage ${sub}`, bytes(all.filter((file) => inSub(file, sub))), PACKAGE_LIMIT)
line('weapp altogether', bytes(all), TOTAL_LIMIT)

const h5 = at('miniapp/dist/h5')
const html = readFileSync(join(h5, 'index.html'), 'utf8')
const first = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => join(h5, match[1]))
line(
  'web page, first scripts and styles, gzip',
  first.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0),
  H5_BUDGET,
)
process.exit(bad ? 1 : 0)
