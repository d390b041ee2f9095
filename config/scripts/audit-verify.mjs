// `npm run audit:verify`: whether the audit record is whole, and where it is broken. Reads the configured database.
import { spawn } from 'node:child_process'
import { at, buildServer, buildShared, checkNode, ensureInstalled } from './lib.mjs'

checkNode()
await ensureInstalled()
await buildShared()
await buildServer()
const child = spawn(process.execPath, ['--enable-source-maps', at('server/dist/platform/audit/verify.js')], {
  stdio: 'inherit',
})
child.on('close', (code) => process.exit(code ?? 1))
