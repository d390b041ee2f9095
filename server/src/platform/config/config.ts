import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { readCounty, type CountyFile } from './county.js'
import { parseEnvironment, type Environment } from './environment.js'
import { generatedSecrets, secretFault } from './secrets.js'
import { subscribeTemplates, type SubscribeTemplates } from './subscribe-template.js'

/** Repository root, the same from `src` and from `dist`. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

const fromRoot = (path: string): string => (isAbsolute(path) ? path : resolve(ROOT, path))

export interface FieldKey {
  /** Written before every sealed value, so that a value says which key opens it. */
  readonly id: string
  readonly secret: string
}

export interface Secrets {
  readonly token: string
  /** The first seals; the others still open what they sealed. */
  readonly fieldKeys: readonly [FieldKey, ...FieldKey[]]
  readonly index: string
}

/** All configuration, typed and checked once at the start. Nothing else reads the environment. */
export class Config {
  readonly production: boolean
  readonly test: boolean
  readonly demo: boolean
  /** How far the demonstration's clock goes before the machine's; 0 outside demo mode, whatever the environment says. */
  readonly clockOffsetSeconds: number
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  readonly dataDir: string
  readonly h5Dir: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  readonly logLevel: Environment['LOG_LEVEL']
  readonly trustProxy: number
  /** Requests a minute from one address; 0 is no limit. */
  readonly rateLimitPerMinute: number
  readonly secrets: Secrets
  /** The administrator that a fresh installation starts with. */
  readonly firstAdmin: { username: string; password: string } | null
  readonly wechat: {
    appId: string | null
    secret: string | null
    apiBase: string
    /** One list for the server, which sends, and the phone, which asks. */
    templates: SubscribeTemplates
  }
  readonly sms: SmsConfig | null
  readonly s3: S3Config | null
  readonly county: CountyFile

  constructor(env: Environment) {
    this.production = env.NODE_ENV === 'production'
    this.test = env.NODE_ENV === 'test'
    this.demo = env.DEMO ?? !this.production
    if (this.production && this.demo) throw new Error('生产环境不能打开演示模式：请设 DEMO=off')
    this.clockOffsetSeconds = this.demo ? env.CLOCK_OFFSET_SECONDS : 0
    this.host = env.HOST
    this.port = env.PORT
    this.publicUrl = env.PUBLIC_URL ?? null
    this.dataDir = fromRoot(env.DATA_DIR)
    this.h5Dir = fromRoot(env.H5_DIR ?? 'miniapp/dist/h5')
    this.databaseUrl = databaseUrlOf(env)
    this.redisUrl = env.REDIS_URL ?? null
    this.logLevel = env.LOG_LEVEL
    this.trustProxy = env.TRUST_PROXY
    this.rateLimitPerMinute = env.RATE_LIMIT_PER_MINUTE
    this.secrets = this.production ? givenSecrets(env) : developmentSecrets(env, this.dataDir)
    this.firstAdmin =
      env.ADMIN_USERNAME && env.ADMIN_PASSWORD
        ? { username: env.ADMIN_USERNAME, password: env.ADMIN_PASSWORD }
        : null
    this.wechat = {
      appId: env.WECHAT_APP_ID ?? null,
      secret: env.WECHAT_SECRET ?? null,
      apiBase: env.WECHAT_API_BASE,
      templates: subscribeTemplates({
        progress: env.WECHAT_TEMPLATE_PROGRESS,
        interview: env.WECHAT_TEMPLATE_INTERVIEW,
        answer: env.WECHAT_TEMPLATE_ANSWER,
        reminder: env.WECHAT_TEMPLATE_REMINDER,
      }),
    }
    this.sms = smsOf(env)
    this.s3 = s3Of(env)
    this.county = readCounty(fromRoot(env.COUNTY_FILE ?? 'config/county.json'))
  }
}

export interface SmsConfig {
  readonly endpoint: string
  readonly secretId: string
  readonly secretKey: string
  readonly appId: string
  readonly signName: string
  readonly templateCode: string
  readonly templateNotice: string | null
}

export interface S3Config {
  readonly endpoint: string
  readonly bucket: string
  /** Where the bucket stands: in the path, or in the host's name (COS). */
  readonly addressing: 'path' | 'virtual'
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => new Config(parseEnvironment(env))

/** WeChat Cloud Hosting hands the database over as three variables instead of a URL. */
function databaseUrlOf(env: Environment): string | null {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL
  if (env.MYSQL_ADDRESS === undefined) return null
  const who = `${encodeURIComponent(env.MYSQL_USERNAME ?? 'root')}:${encodeURIComponent(env.MYSQL_PASSWORD ?? '')}`
  return `mysql://${who}@${env.MYSQL_ADDRESS}/${env.MYSQL_DATABASE}`
}

const fieldKeysOf = (text: string): [FieldKey, ...FieldKey[]] => {
  const keys = text.split(',').map((part) => {
    const [, id, secret] = /^(k\d+):(.{32,})$/.exec(part.trim()) ?? []
    if (id === undefined || secret === undefined)
      throw new Error('FIELD_KEYS 格式应为 k2:密钥,k1:密钥，每个密钥至少 32 个字符')
    return { id, secret }
  })
  return keys as [FieldKey, ...FieldKey[]]
}

function givenSecrets(env: Environment): Secrets {
  const given = (name: 'TOKEN_SECRET' | 'INDEX_SECRET'): string => {
    const value = env[name]
    if (value === undefined) throw new Error(`生产环境须设置 ${name}（至少 32 个字符的随机值）`)
    return value
  }
  if (env.FIELD_KEYS === undefined) throw new Error('生产环境须设置 FIELD_KEYS')
  const fieldKeys = fieldKeysOf(env.FIELD_KEYS)
  const secrets = { token: given('TOKEN_SECRET'), fieldKeys, index: given('INDEX_SECRET') }
  const fault = secretFault([
    ['TOKEN_SECRET', secrets.token],
    ['INDEX_SECRET', secrets.index],
    ...fieldKeys.map(({ id, secret }) => [`FIELD_KEYS 的 ${id}`, secret] as const),
  ])
  if (fault !== null) throw new Error(`生产环境：${fault}`)
  return secrets
}

function developmentSecrets(env: Environment, dataDir: string): Secrets {
  const made = generatedSecrets(dataDir)
  return {
    token: env.TOKEN_SECRET ?? made.token,
    fieldKeys:
      env.FIELD_KEYS === undefined ? [{ id: 'k1', secret: made.fields }] : fieldKeysOf(env.FIELD_KEYS),
    index: env.INDEX_SECRET ?? made.index,
  }
}

function smsOf(env: Environment): SmsConfig | null {
  const {
    SMS_SECRET_ID: secretId,
    SMS_SECRET_KEY: secretKey,
    SMS_APP_ID: appId,
    SMS_SIGN_NAME: signName,
    SMS_TEMPLATE_CODE: templateCode,
  } = env
  if (!secretId || !secretKey || !appId || !signName || !templateCode) return null
  return {
    endpoint: env.SMS_ENDPOINT,
    secretId,
    secretKey,
    appId,
    signName,
    templateCode,
    templateNotice: env.SMS_TEMPLATE_NOTICE ?? null,
  }
}

function s3Of(env: Environment): S3Config | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = env
  if (!endpoint || !bucket || !accessKey || !secretKey) return null
  return { endpoint, bucket, addressing: env.S3_ADDRESSING, region: env.S3_REGION, accessKey, secretKey }
}
