import { Module } from '@nestjs/common'
import { EmployerController } from './employer.controller.js'
import { EmployerDeskService } from './employer-desk.service.js'
import { EmployerService } from './employer.service.js'
import { FirmRecordService } from './firm-record.service.js'

/** Firms, cooperatives and agencies, and who vouched for them when. */
@Module({
  controllers: [EmployerController],
  providers: [EmployerService, EmployerDeskService, FirmRecordService],
  exports: [EmployerService, EmployerDeskService, FirmRecordService],
})
export class EmployersModule {}
