import 'reflect-metadata'
import { Global, Module, type DynamicModule } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { DatabaseModule } from '../platform/database/database.module.js'
import { Database } from '../platform/database/database.js'
import { openFileStore } from '../platform/files/open-file-store.js'
import { loadDemoCounty, type Loaded } from './load-county.js'

/** Only what writing the county needs: no web server, no workers. */
@Global()
@Module({})
class LoaderModule {
  static with(config: Config): DynamicModule {
    return {
      module: LoaderModule,
      imports: [DatabaseModule],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: new Clock(config.clockOffsetSeconds) },
        FieldCipher,
      ],
      exports: [Config, Clock, FieldCipher],
    }
  }
}

/** Opens the configured database and loads the demo county into it. */
export async function loadFresh(config: Config, tell: (line: string) => void): Promise<Loaded> {
  const app = await NestFactory.createApplicationContext(LoaderModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  })
  try {
    return await loadDemoCounty(
      {
        db: app.get(Database),
        cipher: app.get(FieldCipher),
        clock: app.get(Clock),
        files: openFileStore(config),
        config,
      },
      {},
      tell,
    )
  } finally {
    await app.close()
  }
}
