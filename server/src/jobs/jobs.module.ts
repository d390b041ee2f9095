import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { FirstPosts } from './first-posts.js'
import { JobActionService } from './job-action.service.js'
import { JobCallService } from './job-call.service.js'
import { JobEngagement } from './job-engagement.js'
import { JobHistory } from './job-history.js'
import { JobReportService } from './job-report.service.js'
import { JobSearchService } from './job-search.service.js'
import { JobController } from './job.controller.js'
import { JobService } from './job.service.js'

/** Posts: browsing, drafting, vetting, reporting, calling. */
@Module({
  imports: [AccountsModule, EmployersModule, MessagesModule],
  controllers: [JobController],
  providers: [
    FirstPosts,
    JobService,
    JobSearchService,
    JobActionService,
    JobReportService,
    JobCallService,
    JobHistory,
    JobEngagement,
  ],
  exports: [JobService, JobEngagement],
})
export class JobsModule {}
