import { Controller } from '@nestjs/common'
import { staff } from '@wengang/shared/contract/accounts'
import { Handle, type Call } from '../platform/http/handle.js'
import { StaffAccountService } from './staff-account.service.js'

@Controller()
export class StaffController {
  constructor(private readonly service: StaffAccountService) {}

  @Handle(staff.list)
  list({ caller }: Call<typeof staff.list>) {
    return this.service.list(caller)
  }

  @Handle(staff.create)
  create({ caller, body }: Call<typeof staff.create>) {
    return this.service.create(caller, body)
  }

  @Handle(staff.update)
  update({ caller, params, body }: Call<typeof staff.update>) {
    return this.service.update(caller, params.id, body)
  }
}
