import { SmsSender } from './sms.js'

/**
 * Demonstration only: shows the message in the window where the server runs instead of sending it, and keeps nothing.
 * Not through the log, which holds no phone numbers.
 */
export class DemoSms extends SmsSender {
  readonly available = true

  async sendCode(phone: string, code: string, minutes: number): Promise<void> {
    process.stdout.write(`演示短信 → ${phone}：验证码 ${code}，${minutes} 分钟内有效。\n`)
  }

  async sendNotice(phone: string, text: string): Promise<void> {
    process.stdout.write(`演示短信 → ${phone}：${text}\n`)
  }
}
