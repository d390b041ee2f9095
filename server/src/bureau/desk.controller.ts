import { Controller } from '@nestjs/common'
import { contract } from '@wengang/shared/contract/index'
import { Handle, type Call } from '../platform/http/handle.js'
import { DeskService } from './desk.service.js'

@Controller()
export class DeskController {
  constructor(private readonly desks: DeskService) {}

  @Handle(contract.desk.summary)
  summary({ caller }: Call<typeof contract.desk.summary>) {
    return this.desks.summary(caller)
  }
}
