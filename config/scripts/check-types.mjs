// Type-checks the three packages and the flows, tests included. The server and the phone read shared's declarations, so shared is built first.
import { mkdirSync } from 'node:fs'
import { at, buildShared, ensureInstalled, run, say } from './lib.mjs'

await ensureInstalled()
await buildShared()
// What did not change since the last check is not checked again.
mkdirSync(at('.cache/types'), { recursive: true })
let bad = 0
for (const name of ['shared', 'server', 'miniapp', 'miniapp/e2e']) {
  await run(process.execPath, [
    at('node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    at('.cache/types', `${name.replace('/', '-')}.tsbuildinfo`),
    '-p',
    name,
  ]).catch((error) => {
    bad++
    say(error.message)
  })
}
process.exit(bad ? 1 : 0)
