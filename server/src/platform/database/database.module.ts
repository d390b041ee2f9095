import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { ClsPluginTransactional } from '@nestjs-cls/transactional'
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm'
import { ClsModule } from 'nestjs-cls'

import { Config } from '../config/config.js'
import { DATA_SOURCES, Database } from './database.js'
import { closeDatabase, openDatabase, type DataSources } from './data-source.js'

const WRITER = Symbol('writer')

@Module({
  providers: [
    { provide: DATA_SOURCES, useFactory: openDatabase, inject: [Config] },
    { provide: WRITER, useFactory: (sources: DataSources) => sources.writer, inject: [DATA_SOURCES] },
  ],
  exports: [DATA_SOURCES, WRITER],
})
class ConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  async onApplicationShutdown(): Promise<void> {
    await closeDatabase(this.sources)
  }
}

@Global()
@Module({
  imports: [
    ConnectionModule,
    ClsModule.forRoot({
      global: true,
      plugins: [new ClsPluginTransactional({ imports: [ConnectionModule], adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: WRITER }) })],
    }),
  ],
  providers: [Database],
  exports: [Database, ConnectionModule],
})
export class DatabaseModule {}
