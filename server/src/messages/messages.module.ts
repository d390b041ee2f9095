import { Module } from '@nestjs/common'
import { AccountsModule } from '../accounts/accounts.module.js'
import { MessageController } from './message.controller.js'
import { MessageDelivery } from './message-delivery.js'
import { MessageService } from './message.service.js'

/** The inbox, subscribe messages and text messages: one outbox for all three. */
@Module({
  imports: [AccountsModule],
  controllers: [MessageController],
  providers: [MessageService, MessageDelivery],
  exports: [MessageService],
})
export class MessagesModule {}
