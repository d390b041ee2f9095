import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm'
import { ClsPluginTransactional } from '@nestjs-cls/transactional'
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm'
import { ClsModule } from 'nestjs-cls'
import type { DataSourceOptions } from 'typeorm'

import { Config } from '../config/config.js'
import { DATA_SOURCES, Database } from './database.js'
import { openWriter, withReader, writerOptions, type DataSources } from './data-source.js'

/** Nest's TypeORM module owns the writer: it opens and migrates it, and closes it at the end. */
const writer = TypeOrmModule.forRootAsync({
  inject: [Config],
  // A database server may come up later than we do; an embedded one fails for good.
  useFactory: (config: Config) => ({
    ...writerOptions(config),
    retryAttempts: config.databaseUrl === null ? 1 : 10,
  }),
  dataSourceFactory: (options) => openWriter(options as DataSourceOptions),
})

@Module({
  imports: [writer],
  providers: [{ provide: DATA_SOURCES, useFactory: withReader, inject: [Config, getDataSourceToken()] }],
  exports: [DATA_SOURCES],
})
class ConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCES) private readonly sources: DataSources) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.sources.reader !== this.sources.writer) await this.sources.reader.destroy()
  }
}

@Global()
@Module({
  imports: [
    ConnectionModule,
    ClsModule.forRoot({
      global: true,
      plugins: [
        new ClsPluginTransactional({
          adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
        }),
      ],
    }),
  ],
  providers: [Database],
  exports: [Database, ConnectionModule],
})
export class DatabaseModule {}
