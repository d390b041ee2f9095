// `npm test`: unit and integration tests on the embedded database; on MySQL with TEST_DATABASE_URL.
import { spawn } from 'node:child_process'
import { at, buildShared, checkNode, ensureInstalled } from './lib.mjs'

checkNode()
await ensureInstalled()
await buildShared()
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    at('node_modules/jest/bin/jest.js'),
    '-c',
    at('config/jest.config.mjs'),
    ...process.argv.slice(2),
  ],
  {
    cwd: at(),
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  },
)
child.on('close', (code) => process.exit(code ?? 1))
