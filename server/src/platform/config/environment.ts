import { z } from '@wengang/shared/contract/zod'

const text = z.string().trim().min(1)
const switchOf = z.stringbool({ truthy: ['1', 'true', 'on', 'yes'], falsy: ['0', 'false', 'off', 'no'] })

/** Every environment variable there is; `config/env.example` explains them. An empty value counts as not set. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: text.default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: text.default('.data'),
  COUNTY_FILE: text.optional(),
  H5_DIR: text.optional(),
  DEMO: switchOf.optional(),
  CLOCK_OFFSET_SECONDS: z.coerce.number().int().default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(1200),

  DATABASE_URL: z
    .string()
    .regex(/^mysql:\/\//, 'DATABASE_URL 只支持 mysql://')
    .optional(),
  MYSQL_ADDRESS: text.optional(),
  MYSQL_USERNAME: text.optional(),
  MYSQL_PASSWORD: z.string().optional(),
  MYSQL_DATABASE: text.default('wengang'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'REDIS_URL 应以 redis:// 或 rediss:// 开头')
    .optional(),

  TOKEN_SECRET: text.optional(),
  FIELD_KEYS: text.optional(),
  INDEX_SECRET: text.optional(),

  ADMIN_USERNAME: text.max(64).optional(),
  ADMIN_PASSWORD: z.string().min(10, 'ADMIN_PASSWORD 至少 10 位').max(200).optional(),

  WECHAT_APP_ID: text.optional(),
  WECHAT_SECRET: text.optional(),
  WECHAT_API_BASE: z.url().default('https://api.weixin.qq.com'),
  WECHAT_TEMPLATE_PROGRESS: text.optional(),
  WECHAT_TEMPLATE_INTERVIEW: text.optional(),
  WECHAT_TEMPLATE_ANSWER: text.optional(),
  WECHAT_TEMPLATE_REMINDER: text.optional(),

  SMS_ENDPOINT: z.url().default('https://sms.tencentcloudapi.com'),
  SMS_SECRET_ID: text.optional(),
  SMS_SECRET_KEY: text.optional(),
  SMS_APP_ID: text.optional(),
  SMS_SIGN_NAME: text.optional(),
  SMS_TEMPLATE_CODE: text.optional(),
  SMS_TEMPLATE_NOTICE: text.optional(),

  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: text.optional(),
  S3_ADDRESSING: z.enum(['path', 'virtual']).default('path'),
  S3_REGION: text.default('auto'),
  S3_ACCESS_KEY: text.optional(),
  S3_SECRET_KEY: text.optional(),
})
export type Environment = z.infer<typeof Environment>

/** Parses the environment; a wrong value stops the start with every complaint, each naming its variable. */
export function parseEnvironment(env: NodeJS.ProcessEnv): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (parsed.success) return parsed.data
  throw new Error(
    `配置有误：\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
  )
}
