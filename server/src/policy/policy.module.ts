import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { AssessmentService } from './assessment.service.js'
import { PolicyController } from './policy.controller.js'
import { ProposalService } from './proposal.service.js'
import { ReleaseService } from './release.service.js'

@Module({
  imports: [AccountsModule],
  controllers: [PolicyController],
  providers: [ReleaseService, AssessmentService, ProposalService],
  exports: [ReleaseService, AssessmentService, ProposalService],
})
export class PolicyModule {}
