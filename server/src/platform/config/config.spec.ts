import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadConfig, ROOT } from './config.js'
import { closeDataDir } from './data-dir.js'
import { Environment } from './environment.js'

const secret = (seed: string) => `${seed}-9f2c7e1ab4d80356-${seed}-e7d1c0ffee5a2b94`
const production = {
  NODE_ENV: 'production',
  TOKEN_SECRET: secret('t'),
  INDEX_SECRET: secret('i'),
  FIELD_KEYS: `k2:${secret('b')},k1:${secret('a')}`,
  DEMO: 'off',
}

describe('configuration', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'config-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('needs nothing at all outside production', () => {
    const config = loadConfig({ DATA_DIR: dir })
    expect([config.demo, config.production, config.port, config.databaseUrl, config.county.region]).toEqual([
      true,
      false,
      3000,
      null,
      '520121',
    ])
  })

  it('reads the message templates with the fields that the county got from WeChat', () => {
    const { templates } = loadConfig({
      DATA_DIR: dir,
      WECHAT_TEMPLATE_PROGRESS: 'AbCd_1234567890-xyz',
      WECHAT_TEMPLATE_REMINDER: 'ZyXw_0987654321-abc thing2=title date5=time',
    }).wechat
    expect(templates).toEqual({
      progress: { id: 'AbCd_1234567890-xyz', fields: { thing1: 'title', thing2: 'body', time3: 'time' } },
      reminder: { id: 'ZyXw_0987654321-abc', fields: { thing2: 'title', date5: 'time' } },
    })
  })

  it.each([
    ['ID', '不像模板 ID'],
    ['AbCd_1234567890-xyz thing1', '不是 字段=内容'],
    ['AbCd_1234567890-xyz amount1=title', '字段 amount1 的类型不会填'],
    ['AbCd_1234567890-xyz time3=title', '字段 time3 填不了 title，可以填 time'],
    ['AbCd_1234567890-xyz thing1=name', '字段 thing1 填不了 name'],
    ['AbCd_1234567890-xyz thing1=title thing1=body', '字段 thing1 写了两遍'],
  ])('stops at the template %j and says what is wrong with it', (text, complaint) => {
    const complain = () => loadConfig({ DATA_DIR: dir, WECHAT_TEMPLATE_INTERVIEW: text })
    expect(complain).toThrow('WECHAT_TEMPLATE_INTERVIEW')
    expect(complain).toThrow(complaint)
  })

  it('makes development secrets once, readable by nobody else', () => {
    const first = loadConfig({ DATA_DIR: dir }).secrets
    expect(loadConfig({ DATA_DIR: dir }).secrets).toEqual(first)
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('starts in production with everything set', () => {
    const config = loadConfig({ ...production, DATA_DIR: dir })
    expect([config.demo, config.secrets.fieldKeys.map((key) => key.id)]).toEqual([false, ['k2', 'k1']])
  })

  it('does not start in production in demo mode', () => {
    expect(() => loadConfig({ ...production, DEMO: 'on' })).toThrow('演示模式')
  })

  it('runs the clock ahead in demo mode and nowhere else', () => {
    const offset = (env: NodeJS.ProcessEnv) =>
      loadConfig({ DATA_DIR: dir, CLOCK_OFFSET_SECONDS: '3600', ...env }).clockOffsetSeconds
    expect([offset({}), offset({ DEMO: 'off' }), offset(production)]).toEqual([3600, 0, 0])
  })

  it.each(['TOKEN_SECRET', 'INDEX_SECRET', 'FIELD_KEYS'] as const)(
    'does not start in production without %s',
    (name) => {
      expect(() => loadConfig({ ...production, [name]: '' })).toThrow(name)
    },
  )

  it.each([
    ['short', { TOKEN_SECRET: 'short' }],
    ['a default', { INDEX_SECRET: 'x'.repeat(40) }],
    ['a weak field key', { FIELD_KEYS: `k1:${'0'.repeat(40)}` }],
    ['a repeating', { TOKEN_SECRET: 'correct-horse-7'.repeat(4) }],
    ['a repeating, cut off', { TOKEN_SECRET: 'correct-horse-battery-7'.repeat(3).slice(0, 50) }],
    ['the same token and index', { TOKEN_SECRET: secret('t'), INDEX_SECRET: secret('t') }],
    ['the same index and field', { FIELD_KEYS: `k1:${secret('i')}` }],
    ['the same field key twice as', { FIELD_KEYS: `k2:${secret('b')},k1:${secret('b')}` }],
    ['malformed field keys', { FIELD_KEYS: secret('a') }],
  ])('does not start in production with %s secret', (_what, wrong) => {
    expect(() => loadConfig({ ...production, DATA_DIR: dir, ...wrong })).toThrow(/SECRET|FIELD_KEYS/)
  })

  it('keeps its data to itself: the folder is opened to nobody else, nor what is in it', () => {
    mkdirSync(join(dir, 'files'), { mode: 0o755 })
    writeFileSync(join(dir, 'wengang.sqlite'), '', { mode: 0o644 })
    chmodSync(dir, 0o755)
    const before = process.umask()
    closeDataDir(dir)
    writeFileSync(join(dir, 'limits.sqlite'), '')
    mkdirSync(join(dir, 'later'))
    process.umask(before)
    const modes = ['.', 'files', 'wengang.sqlite', 'limits.sqlite', 'later'].map((name) =>
      (statSync(join(dir, name)).mode & 0o777).toString(8),
    )
    expect(modes).toEqual(['700', '700', '600', '600', '700'])
  })

  it('names every wrong variable', () => {
    expect(() => loadConfig({ PORT: 'x', DATABASE_URL: 'postgres://x', REDIS_URL: 'x' })).toThrow(
      /PORT[\s\S]*DATABASE_URL[\s\S]*REDIS_URL/,
    )
  })

  it('understands the variables of WeChat Cloud Hosting', () => {
    const config = loadConfig({
      DATA_DIR: dir,
      MYSQL_ADDRESS: '10.0.0.1:3306',
      MYSQL_USERNAME: 'root',
      MYSQL_PASSWORD: 'p@ss/word',
    })
    expect(config.databaseUrl).toBe('mysql://root:p%40ss%2Fword@10.0.0.1:3306/wengang')
  })

  it('explains every variable in config/env.example and no other', () => {
    const explained = [
      ...readFileSync(join(ROOT, 'config/env.example'), 'utf8').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm),
    ].map(([, name]) => name)
    expect([...new Set(explained)].sort()).toEqual(Object.keys(Environment.shape).sort())
  })
})
