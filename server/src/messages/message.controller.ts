import { Controller } from '@nestjs/common'
import { messages } from '@wengang/shared/contract/system'
import { Handle, type Call } from '../platform/http/handle.js'
import { MessageService } from './message.service.js'

@Controller()
export class MessageController {
  constructor(private readonly service: MessageService) {}

  @Handle(messages.list)
  list({ caller, query }: Call<typeof messages.list>) {
    return this.service.list(caller, query)
  }

  @Handle(messages.read)
  read({ caller, params }: Call<typeof messages.read>) {
    return this.service.read(caller, params.id)
  }
}
