// Starts a throw-away county for checks and pictures: a fresh database, the demo data, the real server on a free port.
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, run } from './lib.mjs'

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** → `{ url, dataDir, output(): string, stop() }`. `env` is laid over the defaults. */
export async function startCounty(env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wengang-'))
  const port = await freePort()
  const full = { ...process.env, DEMO: 'true', DATA_DIR: dataDir, PORT: String(port), LOG_FILE: join(dataDir, 'server.log'), ...env }
  await run(process.execPath, [at('server/dist/demo/load.js')], { env: full })
  const child = spawn(process.execPath, [at('server/dist/main.js')], { env: full, stdio: ['ignore', 'pipe', openSync(join(dataDir, 'errors.log'), 'a')] })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const ended = new Promise((resolve) => child.on('close', resolve))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const health = await fetch(`${url}/api/health`).then((reply) => reply.json()).catch(() => null)
    if (health?.ready) break
    if (child.exitCode !== null || tries > 300) throw new Error(`服务没有启动，详见 ${dataDir}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    dataDir,
    /** What the server has printed, text messages included. */
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Signs in as a demo persona. → `{ token, refreshToken, expiresAt, account }` */
export async function signIn(url, persona) {
  const reply = await fetch(`${url}/api/auth/demo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })
  if (!reply.ok) throw new Error(`演示登录失败：${await reply.text()}`)
  return reply.json()
}

/** One call as that session. */
export async function call(url, session, method, path, body) {
  const reply = await fetch(url + path, {
    method,
    headers: { ...(session ? { authorization: `Bearer ${session.token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  const json = await reply.json().catch(() => null)
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(json)}`)
  return json
}
