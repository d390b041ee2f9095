import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { ClaimsModule } from '../claims/claims.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { PolicyModule } from '../policy/policy.module.js'
import { ScreeningController } from './screening.controller.js'
import { ScreeningMessagesService } from './screening-messages.service.js'
import { ScreeningRunService } from './screening-run.service.js'
import { ScreeningService } from './screening.service.js'

/** 政策找人: all schemes over everybody on record. */
@Module({
  imports: [AccountsModule, EmployersModule, ClaimsModule, MessagesModule, PolicyModule],
  controllers: [ScreeningController],
  providers: [ScreeningService, ScreeningRunService, ScreeningMessagesService],
})
export class ScreeningsModule {}
