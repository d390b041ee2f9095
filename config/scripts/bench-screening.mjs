// npm run bench:screening [-- PEOPLE]: 政策找人 over a whole county (200,000 people on record unless told) in a throw-away
// SQLite, through the server's own service and worker. Fails when it takes more than 60 seconds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at, buildServer, buildShared, checkNode, ensureInstalled } from './lib.mjs'

const PEOPLE = Number(process.argv[2] ?? 200_000)
const MOST_SECONDS = 60
const ROWS = 500

checkNode()
await ensureInstalled()
await buildShared()
await buildServer()

const server = (path) => import(pathToFileURL(at('server', 'dist', path)).href)
// One after the other: Node 20 cannot require() a module that another import is just loading.
const { createApp } = await server('app.js')
const { Config } = await server('platform/config/config.js')
const { parseEnvironment } = await server('platform/config/environment.js')
const { Database } = await server('platform/database/database.js')
const { Worker } = await server('platform/schedule/worker.js')
const { ScreeningService } = await server('screening/screening.service.js')

const dataDir = mkdtempSync(join(tmpdir(), 'wengang-bench-'))
const config = new Config(
  parseEnvironment({ NODE_ENV: 'test', DEMO: 'on', LOG_LEVEL: 'silent', DATA_DIR: dataDir }),
)
const app = await createApp(config)
const database = app.get(Database)

const idOf = (number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const NOW = '2020-06-15T00:00:00.000Z'
const REGIONS = ['520121', '520121001', '520121101', '520121203001', '520122', '520115']
const CATEGORIES = [
  'registered-poor',
  'relocated',
  'hard-to-employ',
  'zero-employment-household',
  'rural-labourer',
]

/** Inserts rows in chunks; the values are ours, the placeholders keep the statement in the driver's cache. */
async function insert(table, columns, rows) {
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS)
    const places = some.map(() => `(${columns.map(() => '?').join(',')})`).join(',')
    await database.manager.query(`INSERT INTO ${table} (${columns.join(',')}) VALUES ${places}`, some.flat())
  }
}

async function fill() {
  for (let start = 0; start < PEOPLE; start += 20_000) {
    const numbers = Array.from({ length: Math.min(20_000, PEOPLE - start) }, (_, index) => start + index + 1)
    await database.transaction(async () => {
      await insert(
        'account',
        ['id', 'display_name', 'roles', 'disabled', 'created_at', 'revision'],
        numbers.map((number) => [idOf(number), `测试${number}`, '["seeker"]', 0, NOW, 0]),
      )
      await insert(
        'profile',
        ['id', 'name', 'household_region', 'id_number_index', 'updated_at', 'revision'],
        numbers.map((number) => [
          idOf(number),
          `测试${number}`,
          REGIONS[number % REGIONS.length],
          `index-${number}`,
          NOW,
          0,
        ]),
      )
      await insert(
        'category_membership',
        ['id', 'account_id', 'category', 'from_day', 'to_day', 'source', 'created_at'],
        numbers
          .filter((number) => number % 5 < 3)
          .map((number) => [
            idOf(10_000_000 + number),
            idOf(number),
            CATEGORIES[number % CATEGORIES.length],
            '2019-01-01',
            number % 11 === 0 ? '2019-12-31' : null,
            '台账',
            NOW,
          ]),
      )
    })
  }
}

let peak = 0
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100)
try {
  await fill()
  const filled = process.memoryUsage().rss
  peak = filled
  const [staff] = await database.manager.query("SELECT id FROM account WHERE persona = 'leader'")
  const caller = {
    accountId: staff.id,
    personId: staff.id,
    roles: ['leader'],
    scope: '520100',
    employerId: null,
  }
  const started = process.hrtime.bigint()
  const { id } = await database.transaction(() =>
    app.get(ScreeningService).start(caller, { audience: 'persons', asOf: '2020-06-15' }),
  )
  await app.get(Worker).drain()
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const done = await app.get(ScreeningService).get(caller, id)
  const mb = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`
  process.stdout.write(
    [
      `${done.done} 人、全部个人项目，用时 ${seconds.toFixed(1)} 秒（每秒 ${Math.round(done.done / seconds)} 人），状态 ${done.status}`,
      `结果 ${done.eligible + done.review + done.unknown} 条：${done.bySchemes.map((line) => `${line.scheme} ${line.eligible + line.review + line.unknown}`).join('，')}`,
      `内存最高 ${mb(peak)}（测算前 ${mb(filled)}）`,
      '',
    ].join('\n'),
  )
  if (done.status !== 'done' || done.done < PEOPLE || seconds > MOST_SECONDS) {
    process.stdout.write(`没有在 ${MOST_SECONDS} 秒内完成\n`)
    process.exitCode = 1
  }
} finally {
  clearInterval(sampler)
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
}
