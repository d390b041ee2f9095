// `npm run attack`: every route × role × foreign object, whatever is accepted read back, and 20,000 bad inputs, against
// servers that the specs start themselves, in this process and without a network. TEST_DATABASE_URL chooses MySQL.
import { spawn } from 'node:child_process'
import { at } from './lib.mjs'

const child = spawn(
  process.execPath,
  [
    at('config/scripts/test.mjs'),
    'server/src/attack',
    '--maxWorkers=1',
    '--verbose',
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ATTACK_INPUTS: '20000', ATTACK_RUNS: '40', ...process.env },
  },
)
child.on('close', (code) => process.exit(code ?? 1))
