import { Logger } from '@nestjs/common'

import { SmsSender } from './sms.js'

/** Demonstration only: prints the message instead of sending it, and keeps nothing. */
export class DemoSms extends SmsSender {
  readonly available = true
  private readonly log = new Logger('sms')

  async sendCode(phone: string, code: string, minutes: number): Promise<void> {
    this.log.log(`演示短信 → ${phone}：验证码 ${code}，${minutes} 分钟内有效。`)
  }

  async sendNotice(phone: string, text: string): Promise<void> {
    this.log.log(`演示短信 → ${phone}：${text}`)
  }
}
