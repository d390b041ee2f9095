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

/** What the templates must carry for a screen reader; Taro's own carry none of it. */
const READ_OUT = ['aria-role', 'aria-label', 'aria-checked', 'aria-disabled', 'aria-expanded']

/** By the number that Taro gives an element: its tag, and under which name a node's data holds its label. */
function elementsOf(wxml) {
  const elements = new Map()
  for (const [, number, tag, attributes] of wxml.matchAll(
    /<template name="tmpl_0_(\d+)(?:_focus|_blur)?">\s*<([\w-]+)([^>]*)>/g,
  ))
    elements.set(number, { tag, label: /aria-label="{{i\.(\w+)}}"/.exec(attributes)?.[1] ?? null })
  return elements
}

const kidsOf = (node) => node.cn ?? []
const wordsOf = (node) => (node.v ?? '') + kidsOf(node).map(wordsOf).join('')

/** What a screen reader has no name for: buttons without words or label, pictures without a label. */
function unnamed(node, elements) {
  const { tag, label } = elements.get(String(node.nn)) ?? {}
  const named = label && node[label]
  return [
    ...(tag === 'button' && !named && wordsOf(node).trim() === '' ? [`没有名字的按钮：${node.cl}`] : []),
    ...(tag === 'image' && !named ? [`没有说明的图片：${node.cl}`] : []),
    ...kidsOf(node).flatMap((kid) => unnamed(kid, elements)),
  ]
}

async function openPages(app, county, records) {
  const elements = elementsOf(readFileSync(`${DIST}/base.wxml`, 'utf8'))
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
      ...unnamed((await app.data()).root ?? {}, elements),
      ...LOST.filter((words) => text.includes(words)).map((words) => `显示「${words}」`),
      ...(wcc.ok ? [] : wcc.diffs.slice(0, 2).map(({ what }) => `与微信编译结果不同：${what}`)),
    ]
    bad += faults.length > 0 ? 1 : 0
    console.log(`${faults.length > 0 ? 'BAD' : 'ok '} ${path} (${reader ?? '未登录'}) ${text.length} 字`)
    for (const fault of faults) console.log(`      ${fault}`)
  }
  return bad
}

/** WeChat slows down past a thousand nodes. The list of posts is the longest there is. */
const MOST_NODES = 1000
const ENOUGH_BLOCKS = 9

const countOf = (node, is) =>
  (is(node) ? 1 : 0) + kidsOf(node).reduce((sum, kid) => sum + countOf(kid, is), 0)

/** Reads the list of posts on and on; the most nodes there ever were. */
async function longList(app) {
  await app.call('removeStorage', { key: 'session' })
  await app.reLaunch('/pages/jobs/index')
  await app.settle({ quiet: 250, timeout: 20_000 })
  const frame = await app.frame()
  let most = 0
  let blocks = 0
  for (let turn = 0; turn < 40 && blocks < ENOUGH_BLOCKS; turn += 1) {
    await app.scrollToBottom()
    await app.settle({ quiet: 300, timeout: 20_000 })
    most = Math.max(most, await frame.evaluate(() => document.querySelectorAll('body *').length))
    blocks = countOf((await app.data()).root, ({ cl }) => cl === 'block')
  }
  await app.scrollTo(0)
  await app.settle({ quiet: 300, timeout: 20_000 })
  const top = await app.text()
  console.log(`     岗位列表 ${blocks} 段（每段 12 条）：最多 ${most} 个节点`)
  return [
    ...(blocks < ENOUGH_BLOCKS ? [`岗位列表只读到 ${blocks} 段`] : []),
    ...(most > MOST_NODES ? [`岗位列表有 ${most} 个节点`] : []),
    ...(top.includes('元/月') ? [] : ['回到顶上，前面的岗位没有再画出来']),
  ]
}

/** What concerns the package as a whole. */
function packageFaults(app) {
  for (const one of app.sizes.packages)
    console.log(`${one.over ? 'OVER' : 'ok  '} ${one.name}: ${kb(one.bytes)}, gzip ${kb(one.gzip)}`)
  console.log(`     合计 ${kb(app.sizes.total)}`)
  const templates = readFileSync(`${DIST}/base.wxml`, 'utf8')
  return [
    ...READ_OUT.filter((name) => !templates.includes(`${name}=`)).map((name) => `模板里没有 ${name}`),
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
  const faults = [...packageFaults(app), ...(await longList(app))]
  for (const fault of faults) console.log(`BAD ${fault}`)
  console.log(`${expected} 页，${bad} 页有问题，${faults.length} 处整体问题`)
  process.exitCode = bad > 0 || faults.length > 0 ? 1 : 0
} finally {
  await app?.close()
  await county.stop()
}
