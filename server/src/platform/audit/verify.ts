import { loadConfig } from '../config/config.js'
import { FieldCipher } from '../crypto/field-cipher.js'
import { openForReading } from '../database/data-source.js'
import { openFileStore } from '../files/open-file-store.js'
import { AuditSeal } from './audit-seal.js'
import { AuditVerifier } from './audit-verifier.js'

// `npm run audit:verify`: reads the whole audit record. Exit 0 when it is whole, 1 when it is broken, and where.
const config = loadConfig()
const source = await openForReading(config)
try {
  const seals = new AuditSeal(new FieldCipher(config))
  const { blocks, entries, unsealed, faults } = await new AuditVerifier(
    source.manager,
    seals,
    openFileStore(config),
  ).verify()
  process.stdout.write(`操作记录：${blocks} 块，${entries} 条已封存，${unsealed} 条待封存\n`)
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`)
  process.stdout.write(faults.length === 0 ? '完整，没有被改动\n' : '不完整\n')
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await source.destroy()
}
