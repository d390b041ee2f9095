// What the scripts share. Plain Node: nothing here may need an installed package.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const at = (...parts) => join(root, ...parts)

/** Progress goes to stderr, so that a script's stdout stays its answer. */
export const say = (line) => process.stderr.write(`${line}\n`)

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a command to its end. Its output is shown only with `show`, or when it fails. */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 2 : 'pipe', show ? 2 : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) return resolve(output)
      if (!show) process.stderr.write(output)
      reject(new Error(`${command} ${args.join(' ')} 失败（退出码 ${code}）`))
    })
  })
}

/** Says what is going on, and every ten seconds that it still is. */
export async function step(title, work) {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} 秒`
  process.stderr.write(`• ${title} …\n`)
  const timer = setInterval(() => say(`  ${title}，已用 ${seconds()}`), 10_000)
  try {
    const result = await work()
    say(`  ${title}完成（${seconds()}）`)
    return result
  } finally {
    clearInterval(timer)
  }
}

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return yield path
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist') yield* filesBelow(join(path, name))
  }
}

const stampPath = (name) => at('.cache', `${name}.stamp`)

function fingerprint(inputs, salt) {
  const hash = createHash('sha256').update(process.version).update(salt)
  for (const input of inputs)
    for (const file of filesBelow(resolve(root, input))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Runs `work` unless it was last done for exactly these inputs (and `salt`) and its product is still there. */
export async function unlessDone(name, inputs, product, title, work, salt = '') {
  const stamp = fingerprint(inputs, salt)
  if (
    existsSync(at(product)) &&
    existsSync(stampPath(name)) &&
    readFileSync(stampPath(name), 'utf8') === stamp
  )
    return false
  await step(title, work)
  mkdirSync(at('.cache'), { recursive: true })
  writeFileSync(stampPath(name), stamp)
  return true
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  say(`需要 Node.js 20.19 或更新，现在是 ${process.versions.node}。`)
  process.exit(1)
}

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** Whether what npm last installed is what the lock file asks for; parts for other platforms may be absent. */
function isInstalled() {
  const wanted = packagesOf(at('package-lock.json'))
  const there = packagesOf(at('node_modules/.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules') || optional || link || there[path]?.version === version,
  )
}

export async function ensureInstalled() {
  if (isInstalled()) return
  // A tree that only lags behind is brought up to date in place: whatever runs from it keeps running.
  const command = existsSync(at('node_modules')) ? 'install' : 'ci'
  await step('安装依赖（第一次需要几分钟）', () =>
    run(npm, [command, '--no-audit', '--no-fund', '--loglevel=error'], { show: true }),
  )
}

/** Imports a module of the compiled shared package, compiled from the sources as they are now. */
export async function sharedModule(entry) {
  await ensureInstalled()
  await buildShared()
  return import(pathToFileURL(at('shared/dist', entry)).href)
}

const tsc = (config) => () => run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', config])

export const buildShared = () =>
  unlessDone(
    'shared',
    ['shared/src', 'shared/tsconfig.build.json', 'tsconfig.base.json'],
    'shared/dist/contract/index.js',
    '编译规则与接口约定',
    tsc('shared/tsconfig.build.json'),
  )

export const buildServer = () =>
  unlessDone(
    'server',
    ['server/src', 'shared/src', 'server/tsconfig.build.json', 'tsconfig.base.json'],
    'server/dist/main.js',
    '编译后台服务',
    tsc('server/tsconfig.build.json'),
  )

const phoneInputs = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/project.config.json',
  'miniapp/service-worker',
  'config/scripts/finish-web.mjs',
  'miniapp/package.json',
  'miniapp/babel.config.cjs',
  'shared/src',
  'package-lock.json',
]

/**
 * What the checks build the mini-program for. No host answers there: the runtime sends its requests to a county of the
 * check's own. A build to upload names host and appid itself (miniapp/config/release.ts).
 */
export const CHECKED = {
  api: process.env.TARO_APP_API ?? 'https://api.wengang.invalid',
  appId: process.env.TARO_APP_ID ?? 'wx0123456789abcdef',
}

/** Builds one face of the phone app: `h5` or `weapp`. `api` is the host the mini-program calls, `appId` whose it is. */
export const buildPhone = (face, { api = process.env.TARO_APP_API, appId = process.env.TARO_APP_ID } = {}) =>
  unlessDone(
    `phone-${face}`,
    phoneInputs,
    `miniapp/dist/${face}/${face === 'h5' ? 'index.html' : 'app.json'}`,
    face === 'h5' ? '生成网页' : '生成小程序',
    () =>
      run(npm, ['run', `build:${face}`, '-w', 'miniapp'], {
        env: {
          NODE_ENV: 'production',
          ...(api ? { TARO_APP_API: api } : {}),
          ...(appId ? { TARO_APP_ID: appId } : {}),
        },
      }),
    face === 'h5' ? '' : `${api} ${appId}`,
  )
