import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { JobsModule } from '../jobs/jobs.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { ApplicationActionService } from './application-action.service.js'
import { ApplicationLinks } from './application-links.service.js'
import { ApplicationRecord } from './application-record.js'
import { ApplicationController } from './application.controller.js'
import { ApplicationService } from './application.service.js'
import { ApplicationViews } from './application.view.js'

/** Applications for posts, from applying to hired. */
@Module({
  imports: [AccountsModule, EmployersModule, JobsModule, MessagesModule],
  controllers: [ApplicationController],
  providers: [
    ApplicationService,
    ApplicationActionService,
    ApplicationLinks,
    ApplicationRecord,
    ApplicationViews,
  ],
  exports: [ApplicationService, ApplicationActionService, ApplicationLinks],
})
export class ApplicationsModule {}
