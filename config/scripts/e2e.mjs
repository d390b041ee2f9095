// `npm run e2e`: builds what is out of date, then walks the flows in Chromium and, with WEAPP_RUNTIME, in the mini-program.
import { spawn } from 'node:child_process'
import { at, buildPhone, buildServer, buildShared, CHECKED, checkNode, ensureInstalled, say } from './lib.mjs'
import { installedRuntime } from './weapp-runtime.mjs'

checkNode()
await ensureInstalled()
await buildShared()
await buildServer()
await buildPhone('h5')
await buildPhone('weapp', CHECKED)
const runtime = await installedRuntime()
if (!runtime) say('没有设置 WEAPP_RUNTIME：跳过小程序里的流程。')

const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    at('node_modules/jest/bin/jest.js'),
    '-c',
    at('miniapp/e2e/jest.config.mjs'),
    ...process.argv.slice(2),
  ],
  {
    cwd: at(),
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Asia/Shanghai', WEAPP_RUNTIME_COPY: runtime ?? '' },
  },
)
child.on('close', (code) => process.exit(code ?? 1))
