import { Module, type DynamicModule, type Type } from '@nestjs/common'

import { AccountsModule } from './accounts/accounts.module.js'
import { ApplicationsModule } from './applications/applications.module.js'
import { BureauModule } from './bureau/bureau.module.js'
import { ClaimsModule } from './claims/claims.module.js'
import { PersonasModule } from './demo/personas.module.js'
import { EmployersModule } from './employers/employers.module.js'
import { InterviewsModule } from './interviews/interviews.module.js'
import { JobsModule } from './jobs/jobs.module.js'
import { MessagesModule } from './messages/messages.module.js'
import type { Clock } from './platform/clock/clock.js'
import type { Config } from './platform/config/config.js'
import { PlatformModule } from './platform/platform.module.js'
import { PolicyModule } from './policy/policy.module.js'
import { ScreeningsModule } from './screening/screenings.module.js'
import { SystemModule } from './system/system.module.js'
import { TablesModule } from './tables/tables.module.js'
import { UploadsModule } from './uploads/uploads.module.js'

/** Every feature. A new one adds its module here. */
export const FEATURES: readonly Type[] = [
  SystemModule,
  AccountsModule,
  EmployersModule,
  MessagesModule,
  JobsModule,
  ApplicationsModule,
  InterviewsModule,
  PolicyModule,
  UploadsModule,
  TablesModule,
  ClaimsModule,
  ScreeningsModule,
  BureauModule,
  PersonasModule,
]

@Module({})
export class AppModule {
  /** The application on a configuration and a clock; `features` is narrower in some tests. */
  static with(config: Config, clock: Clock, features: readonly Type[] = FEATURES): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...features] }
  }
}
