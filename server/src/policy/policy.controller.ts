import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { AssessmentService } from './assessment.service.js'
import { ProposalService } from './proposal.service.js'
import { ReleaseService } from './release.service.js'

@Controller()
export class PolicyController {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly releases: ReleaseService,
    private readonly proposals: ProposalService,
  ) {}

  @Handle(contract.policy.assess, { transaction: false })
  assess({ body }: Call<typeof contract.policy.assess>) {
    return this.assessments.assess(body)
  }

  @Handle(contract.policy.release, { etag: true })
  release(_call: Call<typeof contract.policy.release>) {
    return this.releases.current()
  }

  @Handle(contract.policy.releases)
  list({ caller, query }: Call<typeof contract.policy.releases>) {
    return this.proposals.list(caller, query)
  }

  @Handle(contract.policy.propose)
  propose({ caller, body }: Call<typeof contract.policy.propose>) {
    return this.proposals.propose(caller, body)
  }

  @Handle(contract.policy.decide)
  decide({ caller, params, body }: Call<typeof contract.policy.decide>) {
    return this.proposals.decide(caller, params.id, body.action)
  }
}
