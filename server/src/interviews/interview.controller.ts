import { Controller } from '@nestjs/common'
import { interviews } from '@wengang/shared/contract/interviews'
import { Handle, type Call, type FileReply } from '../platform/http/handle.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { InterviewActionService } from './interview-action.service.js'
import { calendarOf } from './interview-calendar.js'
import { InterviewTickets } from './interview-ticket.service.js'
import { InterviewService } from './interview.service.js'

@Controller()
export class InterviewController {
  constructor(
    private readonly interviews: InterviewService,
    private readonly actions: InterviewActionService,
    private readonly tickets: InterviewTickets,
  ) {}

  @Handle(interviews.offer)
  offer({ caller, params, body }: Call<typeof interviews.offer>) {
    return this.interviews.offer(caller, params.id, body)
  }

  @Handle(interviews.list)
  list({ caller, query }: Call<typeof interviews.list>) {
    return this.interviews.list(caller, query)
  }

  @Handle(interviews.get)
  get({ caller, params }: Call<typeof interviews.get>) {
    return this.interviews.get(caller, params.id)
  }

  @Handle(interviews.confirm)
  confirm({ caller, params, body }: Call<typeof interviews.confirm>) {
    return this.actions.confirm(caller, params.id, body.slot)
  }

  @Handle(interviews.act)
  act({ caller, params, body }: Call<typeof interviews.act>) {
    return this.actions.act(caller, params.id, body)
  }

  // WeChat is asked on the way: nothing waits for it in a transaction.
  @Handle(interviews.ticket, { transaction: false })
  ticket({ caller, params, body }: Call<typeof interviews.ticket>) {
    return this.tickets.ticket(caller, params.id, body.code)
  }

  @Handle(interviews.calendar)
  async calendar({ caller, params }: Call<typeof interviews.calendar>): Promise<Result<FileReply>> {
    const interview = await this.interviews.get(caller, params.id)
    if (isRefusal(interview)) return interview
    const { confirmedSlot } = interview
    if (confirmedSlot === null) return refuse('wrong-status', '面试时间还没定，定了才能存进日历。')
    return {
      type: 'text/calendar; charset=utf-8',
      name: '面试.ics',
      bytes: Buffer.from(calendarOf({ ...interview, confirmedSlot })),
      inline: false,
    }
  }
}
