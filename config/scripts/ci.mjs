// The checks of `.ci/run`, one after another; counts are read from the runners' own results.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { at } from './lib.mjs'

const results = at('.cache/ci')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let passed = 0
let failed = 0
const broken = []

/** Runs a command; its output is printed in one piece when it ends, since two checks may run side by side. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: at(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** One check. A runner that writes a jest report is counted by its tests; any other counts as one. */
async function check(title, command, args, { env, report } = {}) {
  console.log(`\n>> ${title} …`)
  const began = Date.now()
  const { code, output } = await run(command, args, env)
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  const file = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  if (report) {
    passed += file?.numPassedTests ?? 0
    failed += (file?.numFailedTests ?? 0) + (file?.numRuntimeErrorTestSuites ?? 0)
    if (code !== 0 && !(file && file.numFailedTests + file.numRuntimeErrorTestSuites > 0)) failed += 1
    if (code === 0 && !file?.numPassedTests) {
      failed += 1
      broken.push(`${title}（没有跑到测试）`)
    }
  } else if (code === 0) passed += 1
  else failed += 1
  if (code !== 0) broken.push(title)
  // A long output that went well says little; one that failed is wanted whole.
  console.log(`\n== ${title}\n${code === 0 ? output.slice(-4000) : output.slice(-60_000)}`)
  console.log(`== ${title}: ${code === 0 ? 'ok' : `exit ${code}`}, ${seconds} s`)
  return code === 0
}

const jest = (title, script, name, { env, args = [] } = {}) => {
  const report = `${results}/${name}.json`
  return check(
    title,
    'npm',
    ['run', '-s', script, '--', '--json', `--outputFile=${report}`, '--silent', ...args],
    { env, report },
  )
}

/** Whether something listens where the address points. */
const answers = (address) =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname, () => resolve(true) ?? socket.destroy()).on('error', () =>
      resolve(false),
    )
  })

const mysql = process.env.CI_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306/'
const redis = process.env.CI_REDIS_URL ?? 'redis://127.0.0.1:6379/7'
const runtime = process.env.WEAPP_RUNTIME ?? at('../shared/tools/weapp-runtime')

// `npm test` itself installs what is missing, as a newcomer would have it.
await jest('npm test', 'test', 'unit')
// Two cores: reading the code beside building it, then the second database beside the browser.
await Promise.all([
  (async () => {
    await check('type check', 'npm', ['run', '-s', 'check:types'])
    await check('lint', 'npm', ['run', '-s', 'check:lint'])
    await check('format', 'npm', ['run', '-s', 'check:format'])
    await check('import direction', 'npm', ['run', '-s', 'check:imports'])
    await check('unused code', 'npm', ['run', '-s', 'check:unused'])
  })(),
  check('builds and their size budget', 'npm', ['run', '-s', 'check:sizes']),
])
await Promise.all([
  jest('integration tests on MySQL', 'test', 'mysql', {
    env: { TEST_DATABASE_URL: mysql, TEST_REDIS_URL: (await answers(redis)) ? redis : '' },
    args: ['--selectProjects', 'server', '--maxWorkers=1'],
  }),
  (async () => {
    await jest('end-to-end flows', 'e2e', 'e2e', {
      env: existsSync(runtime) ? { WEAPP_RUNTIME: runtime } : {},
    })
    if (existsSync(runtime))
      await check('every page in the weapp runtime', 'npm', ['run', '-s', 'check:weapp'], {
        env: { WEAPP_RUNTIME: runtime },
      })
    else console.log('\n== weapp runtime: not there, skipped')
  })(),
])

if (broken.length) console.log(`\nfailed: ${broken.join('; ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
