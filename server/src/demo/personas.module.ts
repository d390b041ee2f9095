import { Injectable, Module, type OnModuleInit } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { ensurePersonas } from './personas.js'

/** Puts the personas in place before anything else of the demonstration starts; outside demo mode it does nothing. */
@Injectable()
class PersonasAtStart implements OnModuleInit {
  constructor(
    private readonly config: Config,
    readonly db: Database,
    readonly cipher: FieldCipher,
    readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo) await ensurePersonas(this)
  }
}

@Module({ providers: [PersonasAtStart] })
export class PersonasModule {}
