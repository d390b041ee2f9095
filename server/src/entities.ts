import { accountEntities } from './accounts/entities.js'
import { EmployerEntity } from './employers/employer.entity.js'
import { EmployerVerificationEntity } from './employers/employer-verification.entity.js'
import { JobEntity } from './jobs/job.entity.js'
import { JobEventEntity } from './jobs/job-event.entity.js'
import { JobCallEntity } from './jobs/job-call.entity.js'
import { JobReportEntity } from './jobs/job-report.entity.js'
import { ApplicationEntity } from './applications/application.entity.js'
import { ApplicationEventEntity } from './applications/application-event.entity.js'
import { InterviewEntity } from './interviews/interview.entity.js'
import { InterviewEventEntity } from './interviews/interview-event.entity.js'
import { BookingEntity } from './interviews/booking.entity.js'
import { ParameterReleaseEntity } from './policy/parameter-release.entity.js'
import { ReleasePublicationEntity } from './policy/release-publication.entity.js'
import { ScreeningEntity } from './screening/screening.entity.js'
import { ScreeningResultEntity } from './screening/screening-result.entity.js'
import { StoredFileEntity } from './uploads/stored-file.entity.js'
import { ClaimEntity } from './claims/claim.entity.js'
import { ClaimHistoryEntity } from './claims/claim-history.entity.js'
import { ClaimCounterEntity } from './claims/claim-counter.entity.js'
import { ClaimDecisionEntity } from './claims/claim-decision.entity.js'
import { ClaimMaterialEntity } from './claims/claim-material.entity.js'
import { ClaimWorkerEntity } from './claims/claim-worker.entity.js'
import { ClaimGrantEntity } from './claims/claim-grant.entity.js'
import { MessageEntity } from './messages/message.entity.js'
import { platformEntities } from './platform/entities.js'

/** Every table's entity. A feature adds its own here. */
export const entities = [
  ...platformEntities,
  ...accountEntities,
  EmployerEntity,
  EmployerVerificationEntity,
  JobEntity,
  JobEventEntity,
  JobCallEntity,
  JobReportEntity,
  ApplicationEntity,
  ApplicationEventEntity,
  InterviewEntity,
  InterviewEventEntity,
  BookingEntity,
  ParameterReleaseEntity,
  ReleasePublicationEntity,
  ScreeningEntity,
  ScreeningResultEntity,
  StoredFileEntity,
  ClaimEntity,
  ClaimHistoryEntity,
  ClaimCounterEntity,
  ClaimDecisionEntity,
  ClaimMaterialEntity,
  ClaimWorkerEntity,
  ClaimGrantEntity,
  MessageEntity,
]
