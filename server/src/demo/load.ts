import 'reflect-metadata'
import { EmployerEntity } from '../employers/employer.entity.js'
import { loadConfig } from '../platform/config/config.js'
import { closeDataDir } from '../platform/config/data-dir.js'
import { closeDatabase, openDatabase } from '../platform/database/data-source.js'
import { MARKER } from './marker.js'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** `node dist/demo/load.js`: migrates the configured database and loads the demo county unless it is there. */
async function main(): Promise<void> {
  const started = Date.now()
  const config = loadConfig()
  if (!config.demo) throw new Error('没有打开演示模式（DEMO=on），不载入演示县数据')
  closeDataDir(config.dataDir)
  const sources = await openDatabase(config)
  const present = await sources.reader
    .getRepository(EmployerEntity)
    .existsBy({ creditCode: MARKER })
    .finally(() => closeDatabase(sources))
  if (present) return say('演示县已有数据，没有改动')
  // Everything that draws and writes is imported only now: every later start comes past here and should not wait for it.
  const { loadFresh } = await import('./load-fresh.js')
  const { rows } = await loadFresh(config, say)
  say(`演示县已就绪：${rows} 条记录，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`)
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
