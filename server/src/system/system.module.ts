import { Global, Module } from '@nestjs/common'

import { RegionNames } from './regions.js'
import { SystemController } from './system.controller.js'

/** What the server says of itself and its county; region names are for every feature. */
@Global()
@Module({ controllers: [SystemController], providers: [RegionNames], exports: [RegionNames] })
export class SystemModule {}
