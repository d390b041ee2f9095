import 'reflect-metadata'
import { Global, Module, type DynamicModule } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { Clock } from '../platform/clock/clock.js'
import { Config, loadConfig } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { DatabaseModule } from '../platform/database/database.module.js'
import { Database } from '../platform/database/database.js'
import { openFileStore } from '../platform/files/open-file-store.js'
import { loadDemoCounty } from './load-county.js'

/** Only what writing the county needs: no web server, no workers. */
@Global()
@Module({})
class LoaderModule {
  static with(config: Config): DynamicModule {
    return {
      module: LoaderModule, imports: [DatabaseModule],
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: new Clock() }, FieldCipher], exports: [Config, Clock, FieldCipher],
    }
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** `node dist/demo/load.js`: migrates the configured database and loads the demo county unless it is there. */
async function main(): Promise<void> {
  const started = Date.now()
  const config = loadConfig()
  if (!config.demo) throw new Error('没有打开演示模式（DEMO=on），不载入演示县数据')
  const app = await NestFactory.createApplicationContext(LoaderModule.with(config), { logger: ['error'] })
  try {
    const tools = { db: app.get(Database), cipher: app.get(FieldCipher), clock: app.get(Clock), files: openFileStore(config), config }
    const { fresh, rows } = await loadDemoCounty(tools, {}, say)
    say(fresh ? `演示县已就绪：${rows} 条记录，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒` : '演示县已有数据，没有改动')
  } finally {
    await app.close()
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
