import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { ClaimActionService } from './claim-action.service.js'
import { ClaimDraftService } from './claim-draft.service.js'
import { ClaimEditService } from './claim-edit.service.js'
import { ClaimListService } from './claim-list.service.js'
import { ClaimRecordService } from './claim-record.service.js'
import { ClaimService } from './claim.service.js'
import { ClaimSubmissionService } from './claim-submission.service.js'
import { ReleasePreviewService } from './release-preview.service.js'

@Controller()
export class ClaimController {
  constructor(
    private readonly claims: ClaimService,
    private readonly lists: ClaimListService,
    private readonly records: ClaimRecordService,
    private readonly drafts: ClaimDraftService,
    private readonly edits: ClaimEditService,
    private readonly submissions: ClaimSubmissionService,
    private readonly actions: ClaimActionService,
    private readonly previews: ReleasePreviewService,
  ) {}

  @Handle(contract.claims.prefill)
  prefill({ caller, query }: Call<typeof contract.claims.prefill>) {
    return this.records.prefill(caller, query.scheme)
  }

  @Handle(contract.claims.create)
  create({ caller, body }: Call<typeof contract.claims.create>) {
    return this.drafts.create(caller, body)
  }

  @Handle(contract.claims.list)
  list({ caller, query }: Call<typeof contract.claims.list>) {
    return this.lists.list(caller, query)
  }

  @Handle(contract.claims.get)
  get({ caller, params }: Call<typeof contract.claims.get>) {
    return this.claims.get(caller, params.id)
  }

  @Handle(contract.claims.update)
  update({ caller, params, body }: Call<typeof contract.claims.update>) {
    return this.edits.update(caller, params.id, body)
  }

  @Handle(contract.claims.submit)
  submit({ caller, params, body }: Call<typeof contract.claims.submit>) {
    return this.submissions.submit(caller, params.id, body.revision)
  }

  @Handle(contract.claims.act)
  act({ caller, params, body }: Call<typeof contract.claims.act>) {
    return this.actions.act(caller, params.id, body)
  }

  @Handle(contract.claims.whatIf)
  whatIf({ caller, params }: Call<typeof contract.claims.whatIf>) {
    return this.claims.whatIf(caller, params.id, params.on)
  }

  @Handle(contract.policy.preview)
  preview({ caller, params }: Call<typeof contract.policy.preview>) {
    return this.previews.preview(caller, params.id)
  }
}
