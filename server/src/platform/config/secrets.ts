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
