import { Controller } from '@nestjs/common'
import { applications } from '@wengang/shared/contract/applications'
import { Handle, type Call } from '../platform/http/handle.js'
import { ApplicationActionService } from './application-action.service.js'
import { ApplicationService } from './application.service.js'

@Controller()
export class ApplicationController {
  constructor(
    private readonly applications: ApplicationService,
    private readonly actions: ApplicationActionService,
  ) {}

  @Handle(applications.create)
  create({ caller, params, body }: Call<typeof applications.create>) {
    return this.applications.create(caller, params.id, body)
  }

  @Handle(applications.list)
  list({ caller, query }: Call<typeof applications.list>) {
    return this.applications.list(caller, query)
  }

  @Handle(applications.get)
  get({ caller, params }: Call<typeof applications.get>) {
    return this.applications.get(caller, params.id)
  }

  @Handle(applications.act)
  act({ caller, params, body }: Call<typeof applications.act>) {
    return this.actions.act(caller, params.id, body)
  }
}
