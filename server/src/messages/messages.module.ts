import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { jobs } from '../platform/schedule/registry.js'
import { MessageController } from './message.controller.js'
import { MessageDelivery, SEND_TEXT, SEND_WECHAT } from './message-delivery.js'
import { MessageService } from './message.service.js'

/** The inbox, subscribe messages and text messages: one outbox for all three. */
@Module({
  imports: [AccountsModule],
  controllers: [MessageController],
  providers: [MessageService, MessageDelivery, jobs(SEND_WECHAT, SEND_TEXT)],
  exports: [MessageService],
})
export class MessagesModule {}
