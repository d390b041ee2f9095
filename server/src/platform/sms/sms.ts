/** Sends text messages. Both throw when the message could not be handed over, so that it is tried again. */
export abstract class SmsSender {
  /** False when no gateway is configured: callers then offer another way. */
  abstract readonly available: boolean
  /** A login code that is good for `minutes`. */
  abstract sendCode(phone: string, code: string, minutes: number): Promise<void>
  /** A short notice; the gateway puts the county's signature before it. */
  abstract sendNotice(phone: string, text: string): Promise<void>
}
