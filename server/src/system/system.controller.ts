import { Controller } from '@nestjs/common'
import { system, type County } from '@wengang/shared/contract/system'

import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { Handle, type Call } from '../platform/http/handle.js'
import { Replies } from '../platform/http/reply.js'
import { RegionNames } from './regions.js'

const VERSION = '0.1.0'

@Controller()
export class SystemController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly regions: RegionNames,
    private readonly replies: Replies,
  ) {}

  @Handle(system.health)
  async health() {
    return {
      live: true as const,
      ready: await this.database.ping(),
      database: this.database.engine,
      version: VERSION,
      demo: this.config.demo,
      rowsLeftOut: this.replies.leftOut,
    }
  }

  @Handle(system.county, { etag: true })
  county() {
    const { county, demo, wechat } = this.config
    const ids = Object.entries(wechat.templates).map(([topic, { id }]) => [topic, id])
    return { ...county, demo, subscribeTemplates: Object.fromEntries(ids) as County['subscribeTemplates'] }
  }

  @Handle(system.regions, { etag: true })
  regionsBelow({ query }: Call<typeof system.regions>) {
    return { items: [...this.regions.childrenOf(query.parent)] }
  }

  @Handle(system.today)
  today() {
    return { today: this.clock.today(), now: this.clock.instant() }
  }
}
