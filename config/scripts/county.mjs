// Starts a throw-away county for checks and pictures: a fresh database, the demo data, the real server on a free port.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, run } from './lib.mjs'

/** @typedef {import('@wengang/shared/contract/accounts').Session} Session */
/** @typedef {import('@wengang/shared/contract/accounts').Persona} Persona */

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** A minute on a machine that builds something else beside it. */
const LONGEST_START_MS = 60_000

async function serve(env, tell) {
  const child = spawn(process.execPath, [at('server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(env.DATA_DIR, 'server.log'), { flags: 'a' })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log.write(chunk)
      tell(String(chunk))
    })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const url = `http://127.0.0.1:${env.PORT}`
  const until = Date.now() + LONGEST_START_MS
  for (;;) {
    const health = await fetch(`${url}/api/health`)
      .then((reply) => reply.json())
      .catch(() => null)
    if (health?.ready) break
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`服务没有启动，详见 ${join(env.DATA_DIR, 'server.log')}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return () => {
    child.kill('SIGTERM')
    return ended
  }
}

/**
 * A county of its own, loaded with the demo data. `env` is laid over the defaults.
 *
 * @param {Record<string, string>} [env]
 */
export async function startCounty(env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wengang-'))
  const full = {
    ...process.env,
    DEMO: 'true',
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    RATE_LIMIT_PER_MINUTE: '0',
    ...env,
  }
  let output = ''
  const tell = (text) => {
    output += text
  }
  await run(process.execPath, [at('server/dist/demo/load.js')], { env: full })
  let stop = await serve(full, tell)
  return {
    url: `http://127.0.0.1:${full.PORT}`,
    dataDir,
    /** What the server has printed, text messages included. */
    output: () => output,
    /**
     * Stops the server and starts it on the same data and port, its clock `seconds` ahead of the machine's.
     *
     * @param {number} seconds
     */
    async restartAhead(seconds) {
      await stop()
      stop = await serve({ ...full, CLOCK_OFFSET_SECONDS: String(Math.round(seconds)) }, tell)
    },
    async stop() {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Signs in as a demo persona.
 *
 * @param {string} url
 * @param {Persona} persona
 * @returns {Promise<Session>}
 */
export const signIn = (url, persona) => call(url, null, 'POST', '/api/auth/demo', { persona })

/**
 * One call as that session; throws what the server refused.
 *
 * @param {string} url
 * @param {{ token: string } | null} session
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
export async function call(url, session, method, path, body) {
  const reply = await fetch(url + path, {
    method,
    headers: {
      ...(session ? { authorization: `Bearer ${session.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const json = await reply.json().catch(() => null)
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(json)}`)
  return json
}
