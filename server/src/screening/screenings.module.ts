import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { ClaimsModule } from '../claims/claims.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { jobs } from '../platform/schedule/registry.js'
import { PolicyModule } from '../policy/policy.module.js'
import { ScreeningController } from './screening.controller.js'
import { ScreeningMessagesService, WRITE_TO } from './screening-messages.service.js'
import { RUN, ScreeningRunService } from './screening-run.service.js'
import { ScreeningService } from './screening.service.js'

/** 政策找人: all schemes over everybody on record. */
@Module({
  imports: [AccountsModule, EmployersModule, ClaimsModule, MessagesModule, PolicyModule],
  controllers: [ScreeningController],
  providers: [ScreeningService, ScreeningRunService, ScreeningMessagesService, jobs(RUN, WRITE_TO)],
})
export class ScreeningsModule {}
