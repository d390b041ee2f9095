import { Controller } from '@nestjs/common'
import { employers } from '@wengang/shared/contract/employers'
import { Handle, type Call } from '../platform/http/handle.js'
import { EmployerDeskService } from './employer-desk.service.js'
import { EmployerService } from './employer.service.js'

@Controller()
export class EmployerController {
  constructor(
    private readonly service: EmployerService,
    private readonly desk: EmployerDeskService,
  ) {}

  @Handle(employers.get)
  get({ params }: Call<typeof employers.get>) {
    return this.service.get(params.id)
  }

  @Handle(employers.mine)
  mine({ caller }: Call<typeof employers.mine>) {
    return this.desk.mine(caller)
  }

  @Handle(employers.updateMine)
  updateMine({ caller, body }: Call<typeof employers.updateMine>) {
    return this.desk.updateMine(caller, body)
  }

  @Handle(employers.register)
  register({ caller, body }: Call<typeof employers.register>) {
    return this.desk.registerMine(caller, body)
  }

  @Handle(employers.verify)
  verify({ caller, params, body }: Call<typeof employers.verify>) {
    return this.desk.verify(caller, params.id, body)
  }
}
