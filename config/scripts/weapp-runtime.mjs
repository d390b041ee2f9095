// Makes the mini-program runtime named by WEAPP_RUNTIME usable: the folder may be read-only, so a copy is installed.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at, run, unlessDone } from './lib.mjs'

/** Folder of an installed copy, or null where WEAPP_RUNTIME is not set. */
export async function installedRuntime() {
  const named = process.env.WEAPP_RUNTIME
  if (!named) return null
  const source = isAbsolute(named) ? named : at(named)
  if (!existsSync(source)) throw new Error(`WEAPP_RUNTIME 指向的目录不存在：${named}`)
  const copy = at('.cache/weapp-runtime')
  await unlessDone(
    'weapp-runtime',
    // Fingerprinted, so that a runtime that has learned new rules replaces the old copy.
    [source],
    '.cache/weapp-runtime/node_modules/playwright-core',
    '安装小程序运行环境',
    async () => {
      // What was copied before goes first, or a file that the runtime gave up would live on.
      if (existsSync(copy))
        for (const name of readdirSync(copy))
          if (name !== 'node_modules') rmSync(join(copy, name), { recursive: true, force: true })
      cpSync(source, copy, { recursive: true, filter: (path) => !path.includes('node_modules') })
      await run('chmod', ['-R', 'u+w', copy])
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: copy })
    },
  )
  return copy
}

/** The runtime's library (`launch` and the rest). */
export const loadRuntime = async (folder) => import(pathToFileURL(`${folder}/run.js`).href)
