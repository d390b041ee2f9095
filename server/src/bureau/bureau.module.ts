import { Module } from '@nestjs/common'
import { ClaimsModule } from '../claims/claims.module.js'
import { JobsModule } from '../jobs/jobs.module.js'
import { DeskController } from './desk.controller.js'
import { DeskService } from './desk.service.js'
import { WorkController } from './work.controller.js'
import { WorkService } from './work.service.js'

/** The bureau's own views: a desk's numbers. */
@Module({
  imports: [ClaimsModule, JobsModule],
  controllers: [DeskController, WorkController],
  providers: [DeskService, WorkService],
})
export class BureauModule {}
