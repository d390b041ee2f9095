// `npm start`: from a fresh clone to a running county, and quick the second time.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { createInterface } from 'node:readline'
import { whenParentGone } from './with-parent.mjs'
import { at, buildPhone, buildServer, buildShared, checkNode, ensureInstalled, say, step } from './lib.mjs'

checkNode()
const production = process.env.NODE_ENV === 'production'
const dataDir = process.env.DATA_DIR ?? '.data'
const env = {
  ...process.env,
  DATA_DIR: isAbsolute(dataDir) ? dataDir : at(dataDir),
  PORT: process.env.PORT ?? '3000',
  DEMO: process.env.DEMO ?? (production ? 'false' : 'true'),
}
const logFile = join(env.DATA_DIR, 'server.log')
const demo = ['1', 'true', 'on', 'yes'].includes(env.DEMO)
let server

const stop = (signal) => {
  if (server) server.kill(signal)
  else process.exit(0)
}
process.on('SIGINT', () => stop('SIGINT'))
process.on('SIGTERM', () => stop('SIGTERM'))
whenParentGone(() => stop('SIGTERM'))

try {
  await ensureInstalled()
  await buildShared()
  await Promise.all([buildServer(), buildPhone('h5')])
  mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 })
  if (demo) await step('准备演示县数据', () => node('server/dist/demo/load.js'))
  server = spawn(process.execPath, ['--enable-source-maps', at('server/dist/main.js')], {
    env,
    // The channel closes when this script dies, however it dies, and the server ends itself then.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  })
  keepLog(server.stdout)
  server.on('close', (code) => {
    say('已停止。')
    process.exit(code ?? 0)
  })
  await ready(`http://127.0.0.1:${env.PORT}`)
  welcome(`http://localhost:${env.PORT}`)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  stop('SIGTERM')
  process.exitCode = 1
}

function node(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at(script)], { env, stdio: ['ignore', 2, 2] })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${script} 失败（退出码 ${code}）`)),
    )
  })
}

/** The log is for a file; what is meant for a person (a text message's code) stays in the window. */
function keepLog(stream) {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  createInterface({ input: stream }).on('line', (line) =>
    line.startsWith('{') ? log.write(`${line}\n`) : say(line),
  )
}

async function ready(address) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`服务没有启动，详见 ${logFile}`)
    const health = await fetch(`${address}/api/health`)
      .then((reply) => reply.json())
      .catch(() => null)
    if (health?.ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`30 秒内没有就绪，详见 ${logFile}`)
}

function welcome(address) {
  say('')
  say(`稳岗通已就绪：${address}`)
  say(`接口说明：    ${address}/api/reference`)
  say(`运行日志：    ${logFile}`)
  if (demo) {
    say('演示身份（登录页里点选，或 POST /api/auth/demo）：')
    say('  seeker、seeker2 求职者　employer、employer2 用工单位　agency 人力资源机构　helper 村级代办员')
    say('  acceptor 受理　reviewer 初审　approver 复核　cashier 拨付　leader 领导　admin 管理员')
    say('短信验证码会显示在这个窗口里。')
  }
  say('按 Ctrl-C 停止，数据会保留。')
}
