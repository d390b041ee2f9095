import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { ApplicationsModule } from '../applications/applications.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { JobsModule } from '../jobs/jobs.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { jobs } from '../platform/schedule/registry.js'
import { Bookings } from './bookings.js'
import { InterviewActionService } from './interview-action.service.js'
import { InterviewRecord } from './interview-record.js'
import { InterviewReminders, REMIND } from './interview-reminder.service.js'
import { InterviewTickets } from './interview-ticket.service.js'
import { InterviewController } from './interview.controller.js'
import { InterviewService } from './interview.service.js'
import { InterviewViews } from './interview.view.js'

/** Interviews: times on offer, the agreed time, the way in, the outcome. */
@Module({
  imports: [AccountsModule, ApplicationsModule, EmployersModule, JobsModule, MessagesModule],
  controllers: [InterviewController],
  providers: [
    InterviewService,
    InterviewActionService,
    InterviewTickets,
    InterviewReminders,
    InterviewRecord,
    InterviewViews,
    Bookings,
    jobs(REMIND),
  ],
})
export class InterviewsModule {}
