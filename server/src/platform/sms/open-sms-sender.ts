import type { Clock } from '../clock/clock.js'
import type { Config } from '../config/config.js'
import { DemoSms } from './demo-sms.js'
import { SmsSender } from './sms.js'
import { TencentSms } from './tencent-sms.js'

class NoSms extends SmsSender {
  readonly available = false

  async sendCode(): Promise<void> {
    throw new Error('No SMS gateway is configured')
  }

  async sendNotice(): Promise<void> {
    throw new Error('No SMS gateway is configured')
  }
}

/** The configured gateway; in demo mode without one, messages are printed. */
export const openSmsSender = (config: Config, clock: Clock): SmsSender => {
  if (config.sms) return new TencentSms(config.sms, clock)
  return config.demo ? new DemoSms() : new NoSms()
}
