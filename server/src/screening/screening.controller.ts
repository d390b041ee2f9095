import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { ScreeningService } from './screening.service.js'

@Controller()
export class ScreeningController {
  constructor(private readonly screenings: ScreeningService) {}

  @Handle(contract.policy.screen)
  start({ caller, body }: Call<typeof contract.policy.screen>) {
    return this.screenings.start(caller, body)
  }

  @Handle(contract.policy.screenings)
  list({ caller, query }: Call<typeof contract.policy.screenings>) {
    return this.screenings.list(caller, query)
  }

  @Handle(contract.policy.screening)
  get({ caller, params }: Call<typeof contract.policy.screening>) {
    return this.screenings.get(caller, params.id)
  }

  @Handle(contract.policy.screeningResults)
  results({ caller, params, query }: Call<typeof contract.policy.screeningResults>) {
    return this.screenings.results(caller, params.id, query)
  }

  @Handle(contract.policy.screeningMessages)
  write({ caller, params, body }: Call<typeof contract.policy.screeningMessages>) {
    return this.screenings.write(caller, params.id, body)
  }
}
