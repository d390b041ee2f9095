import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { SystemModule } from '../system/system.module.js'
import { EmployerController } from './employer.controller.js'
import { EmployerDeskService } from './employer-desk.service.js'
import { EmployerService } from './employer.service.js'
import { FirmRecordService } from './firm-record.service.js'

/** Firms, cooperatives and agencies, and who vouched for them when. */
@Module({
  imports: [AccountsModule, MessagesModule, SystemModule],
  controllers: [EmployerController],
  providers: [EmployerService, EmployerDeskService, FirmRecordService],
  exports: [EmployerService, EmployerDeskService, FirmRecordService],
})
export class EmployersModule {}
