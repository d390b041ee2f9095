// `npm run check:weapp`: opens every page of the compiled mini-program in the runtime, signed in as who the page is for,
// with records made through the API. Any error, unbound name, lint or difference from WeChat's own compiler fails.
import { existsSync, readFileSync } from 'node:fs'
import { at, buildPhone, buildServer, buildShared, CHECKED, ensureInstalled, say, step } from './lib.mjs'
import { signIn, startCounty } from './county.mjs'
import { pathsOf, queriesOf, readerOf } from './pages.mjs'
import { makeRecords } from './records.mjs'
import { installedRuntime, loadRuntime } from './weapp-runtime.mjs'

const DIST = process.env.WEAPP_DIST ?? at('miniapp/dist/weapp')
/** Faces that a page shows when it has nothing to show; a page that was opened right has something. */
const LOST = [
  '没有打开',
  '现在没有网络',
  '找不到，或您没有权限查看',
  '请先登录',
  '这里是工作人员用的',
  '您还没有登记单位',
]

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`

async function openPages(app, county, records) {
  const queries = queriesOf(records)
  const sessions = {}
  let bad = 0
  for (const { path } of app.compiled.pages) {
    const reader = readerOf(path)
    if (reader) sessions[reader] ??= await signIn(county.url, reader)
    await app.call(reader ? 'setStorage' : 'removeStorage', {
      key: 'session',
      ...(reader && { data: JSON.stringify(sessions[reader]) }),
    })
    const [errors, logged] = [(await app.errors()).length, app.consoleErrors.length]
    const opened = await app.reLaunch(`/${path}${queries[path] ? `?${queries[path]}` : ''}`)
    await app.settle({ quiet: 250, timeout: 20_000 })
    const text = await app.text().catch(() => '')
    const state = await app.state()
    const wcc = await app.wccCheck()
    const faults = [
      ...(await app.errors())
        .slice(errors)
        .map(({ where, message }) => `${where}: ${message.split('\n')[0]}`),
      ...app.consoleErrors.slice(logged).map((line) => `console: ${line.split('\n')[0]}`),
      ...(/:ok/.test(opened.errMsg) ? [] : [opened.errMsg]),
      ...(state.route === path ? [] : [`停在了 ${state.route}`]),
      ...(text === '' ? ['空白页'] : []),
      ...LOST.filter((words) => text.includes(words)).map((words) => `显示「${words}」`),
      ...(wcc.ok ? [] : wcc.diffs.slice(0, 2).map(({ what }) => `与微信编译结果不同：${what}`)),
    ]
    bad += faults.length > 0 ? 1 : 0
    console.log(`${faults.length > 0 ? 'BAD' : 'ok '} ${path} (${reader ?? '未登录'}) ${text.length} 字`)
    for (const fault of faults) console.log(`      ${fault}`)
  }
  return bad
}

/** What concerns the package as a whole. */
function packageFaults(app) {
  for (const one of app.sizes.packages)
    console.log(`${one.over ? 'OVER' : 'ok  '} ${one.name}: ${kb(one.bytes)}, gzip ${kb(one.gzip)}`)
  console.log(`     合计 ${kb(app.sizes.total)}`)
  return [
    ...app.sizes.packages.filter(({ over }) => over).map(({ name }) => `分包超限：${name}`),
    ...app.compiled.globals
      .filter(({ unguarded }) => unguarded)
      .map(({ name, files }) => `微信没有的名字：${name}（${files[0]}）`),
    ...app.lint.map(({ code, where, message }) => `${code} ${where}: ${message}`),
  ]
}

await ensureInstalled()
await buildShared()
await buildServer()
if (!process.env.WEAPP_DIST) await buildPhone('weapp', CHECKED)
const folder = await installedRuntime()
if (!folder) {
  say('没有设置 WEAPP_RUNTIME：跳过小程序页面检查。')
  process.exit(0)
}
if (!existsSync(`${DIST}/app.json`)) throw new Error(`没有编译好的小程序：${DIST}`)
const expected = pathsOf(JSON.parse(readFileSync(`${DIST}/app.json`, 'utf8'))).length

const { launch } = await loadRuntime(folder)
const county = await startCounty()
let app = null
try {
  const records = await step('准备记录', () => makeRecords(county.url))
  app = await launch(DIST, {
    rewrite: { [CHECKED.api]: county.url },
    device: 'android750',
    answers: { modal: 'cancel' },
  })
  if (app.compiled.pages.length !== expected)
    throw new Error(`app.json 有 ${expected} 页，运行环境只看到 ${app.compiled.pages.length} 页`)
  const bad = await openPages(app, county, records)
  const faults = packageFaults(app)
  for (const fault of faults) console.log(`BAD ${fault}`)
  console.log(`${expected} 页，${bad} 页有问题，${faults.length} 处整体问题`)
  process.exitCode = bad > 0 || faults.length > 0 ? 1 : 0
} finally {
  await app?.close()
  await county.stop()
}
