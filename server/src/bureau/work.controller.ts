import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { WorkService } from './work.service.js'

@Controller()
export class WorkController {
  constructor(private readonly work: WorkService) {}

  @Handle(contract.desk.work)
  list() {
    return this.work.failed()
  }

  @Handle(contract.desk.runAgain)
  runAgain({ caller, params }: Call<typeof contract.desk.runAgain>) {
    return this.work.runAgain(caller, params.id)
  }
}
