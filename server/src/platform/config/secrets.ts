import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from '@wengang/shared/contract/zod'

const Secret = z.string().min(32, '密钥至少 32 个字符')
const SecretsFile = z.object({ token: Secret, fields: Secret, index: Secret })
export type GeneratedSecrets = z.infer<typeof SecretsFile>

/**
 * Secrets for development and demonstration: made once and kept in `DATA_DIR/secrets.json` (mode 600), so that sealed
 * data stays readable after a restart. Production never comes here; it is given its secrets.
 */
export function generatedSecrets(dataDir: string): GeneratedSecrets {
  const file = join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const make = () => randomBytes(32).toString('hex')
    // `wx`: of two processes that start together, one writes and both read the same.
    try {
      writeFileSync(file, JSON.stringify({ token: make(), fields: make(), index: make() }), {
        mode: 0o600,
        flag: 'wx',
      })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return SecretsFile.parse(JSON.parse(readFileSync(file, 'utf8')))
}

const SECRET_LENGTH = 32
const SECRET_VARIETY = 8

/** What is wrong with secrets that somebody chose: too short, too plain, a pattern over and over, or one used twice. */
export function secretFault(secrets: readonly (readonly [name: string, secret: string])[]): string | null {
  for (const [name, secret] of secrets) {
    if (secret.length < SECRET_LENGTH) return `${name} 至少要 ${SECRET_LENGTH} 个字符的随机值`
    if (new Set(secret).size < SECRET_VARIETY || repeats(secret))
      return `${name} 须为随机值，不能是重复的字符或片段`
  }
  const names = new Map<string, string>()
  for (const [name, secret] of secrets) {
    const other = names.get(secret)
    if (other !== undefined) return `${name} 不能和 ${other} 相同，每个密钥都要各自随机生成`
    names.set(secret, name)
  }
  return null
}

/** Whether a text is one piece of at most half its length over and over, whole or cut off. */
const repeats = (text: string): boolean => {
  for (let period = 1; period <= text.length / 2; period += 1)
    if (text.startsWith(text.slice(period))) return true
  return false
}
