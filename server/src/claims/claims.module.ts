import { Module, type OnModuleInit } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { ApplicationsModule } from '../applications/applications.module.js'
import { EmployersModule } from '../employers/employers.module.js'
import { MessagesModule } from '../messages/messages.module.js'
import { PolicyModule } from '../policy/policy.module.js'
import { FileAccess } from '../uploads/file-access.js'
import { UploadsModule } from '../uploads/uploads.module.js'
import { ClaimActionService } from './claim-action.service.js'
import { ClaimAssessorService } from './claim-assessor.service.js'
import { ClaimChangeService } from './claim-change.service.js'
import { ClaimController } from './claim.controller.js'
import { ClaimDraftService } from './claim-draft.service.js'
import { ClaimEditService } from './claim-edit.service.js'
import { ClaimListService } from './claim-list.service.js'
import { ClaimRecordService } from './claim-record.service.js'
import { ClaimService } from './claim.service.js'
import { ClaimStore } from './claim-store.js'
import { ClaimSubmissionService } from './claim-submission.service.js'
import { ClaimViewService } from './claim-view.service.js'
import { GrantService } from './grant.service.js'
import { ReferenceService } from './reference.service.js'
import { ReleasePreviewService } from './release-preview.service.js'
import { RequirementService } from './requirement.service.js'
import { SubjectService } from './subject.service.js'

@Module({
  imports: [AccountsModule, ApplicationsModule, EmployersModule, MessagesModule, PolicyModule, UploadsModule],
  controllers: [ClaimController],
  providers: [
    ClaimService,
    ClaimStore,
    ClaimViewService,
    ClaimListService,
    ClaimRecordService,
    ClaimDraftService,
    ClaimEditService,
    ClaimSubmissionService,
    ClaimActionService,
    ClaimChangeService,
    ClaimAssessorService,
    GrantService,
    ReferenceService,
    RequirementService,
    SubjectService,
    ReleasePreviewService,
  ],
  exports: [ClaimListService, GrantService],
})
export class ClaimsModule implements OnModuleInit {
  constructor(
    private readonly files: FileAccess,
    private readonly claims: ClaimService,
  ) {}

  onModuleInit(): void {
    this.files.register({
      mayRead: (caller, fileId) => this.claims.usesFile(caller, fileId),
      used: (fileIds) => this.claims.usedFiles(fileIds),
    })
  }
}
