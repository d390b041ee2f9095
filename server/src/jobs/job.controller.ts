import { Controller } from '@nestjs/common'
import { jobs } from '@wengang/shared/contract/jobs'
import { Handle, type Call } from '../platform/http/handle.js'
import { JobActionService } from './job-action.service.js'
import { JobCallService } from './job-call.service.js'
import { JobReportService } from './job-report.service.js'
import { JobSearchService } from './job-search.service.js'
import { JobService } from './job.service.js'

@Controller()
export class JobController {
  constructor(
    private readonly jobs: JobService,
    private readonly search: JobSearchService,
    private readonly actions: JobActionService,
    private readonly reporting: JobReportService,
    private readonly calls: JobCallService,
  ) {}

  @Handle(jobs.list, { etag: true })
  list({ query }: Call<typeof jobs.list>) {
    return this.search.list(query)
  }

  @Handle(jobs.mine)
  mine({ caller, query }: Call<typeof jobs.mine>) {
    return this.jobs.mine(caller, query)
  }

  @Handle(jobs.vetting)
  vetting({ caller, query }: Call<typeof jobs.vetting>) {
    return this.jobs.vetting(caller, query)
  }

  @Handle(jobs.get)
  get({ caller, params }: Call<typeof jobs.get>) {
    return this.jobs.get(caller, params.id)
  }

  @Handle(jobs.create)
  create({ caller, body }: Call<typeof jobs.create>) {
    return this.jobs.create(caller, body)
  }

  @Handle(jobs.update)
  update({ caller, params, body }: Call<typeof jobs.update>) {
    return this.jobs.update(caller, params.id, body)
  }

  @Handle(jobs.act)
  act({ caller, params, body }: Call<typeof jobs.act>) {
    return this.actions.act(caller, params.id, body)
  }

  @Handle(jobs.report)
  report({ caller, params, body }: Call<typeof jobs.report>) {
    return this.reporting.report(caller, params.id, body)
  }

  @Handle(jobs.reports)
  reports({ caller, query }: Call<typeof jobs.reports>) {
    return this.reporting.open(caller, query)
  }

  @Handle(jobs.answerReport)
  answerReport({ caller, params, body }: Call<typeof jobs.answerReport>) {
    return this.reporting.answer(caller, params.id, body)
  }

  @Handle(jobs.call)
  call({ caller, params }: Call<typeof jobs.call>) {
    return this.calls.call(caller, params.id)
  }
}
