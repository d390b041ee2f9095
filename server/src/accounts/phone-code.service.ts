import { timingSafeEqual, randomInt } from 'node:crypto'
import { Injectable, Logger } from '@nestjs/common'
import { LessThan, LessThanOrEqual, MoreThan } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { Limits } from '../platform/limits/limits.js'
import { SmsSender } from '../platform/sms/sms.js'
import { PhoneCodeEntity } from './phone-code.entity.js'

const LIFE_SECONDS = 300
const RESEND_SECONDS = 60
const TRIES = 5
const CODES_PER_PHONE_A_DAY = 10
const CODES_PER_ADDRESS_AN_HOUR = 60
const TRIES_PER_ADDRESS_AN_HOUR = 120

/** Text-message codes: one open code a phone, five minutes, five tries, worth one use. */
@Injectable()
export class PhoneCodeService {
  private readonly log = new Logger('phone-code')

  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly sms: SmsSender,
  ) {}

  /**
   * Sends a code. The answer is the same whether the phone has an account or not, so nobody can find out who has one.
   * Runs outside a request transaction: a refused request must still count towards the limits.
   */
  async send(
    phone: string,
    address: string,
  ): Promise<Result<{ retryAfterSeconds: number; expiresInSeconds: number }>> {
    if (!this.sms.available) return noText()
    const phoneIndex = this.cipher.index(phone)
    if (
      !(await this.limits.take(
        `phone-code:address:${this.cipher.index(address)}`,
        CODES_PER_ADDRESS_AN_HOUR,
        3600,
      ))
    ) {
      return refuse('too-many', '这个网络发送验证码太多，请一小时后再试。')
    }
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const opened = await this.db.transaction(() => this.openCode(phoneIndex, code))
    if (!opened) return refuse('too-many', '验证码刚发过，请 60 秒后再试。')
    if (!(await this.limits.take(`phone-code:day:${phoneIndex}`, CODES_PER_PHONE_A_DAY, 86_400))) {
      await this.db.transaction(() => this.db.repo(PhoneCodeEntity).update({ phoneIndex }, { tries: TRIES }))
      return refuse('too-many', '这个手机号今天的验证码次数已用完，请明天再试，或到窗口办理。')
    }
    try {
      await this.sms.sendCode(phone, code, LIFE_SECONDS / 60)
    } catch (error) {
      this.log.warn(`A code could not be sent: ${error instanceof Error ? error.name : 'no answer'}`)
      return noText()
    }
    return { retryAfterSeconds: RESEND_SECONDS, expiresInSeconds: LIFE_SECONDS }
  }

  /** Whether the code is right; a right one is used up. The try is counted before the comparison, so none is free. */
  async check(phone: string, code: string, address: string): Promise<Result<true>> {
    if (
      !(await this.limits.take(
        `phone-code:check:${this.cipher.index(address)}`,
        TRIES_PER_ADDRESS_AN_HOUR,
        3600,
      ))
    ) {
      return refuse('too-many', '验证码试得太多，请一小时后再试。')
    }
    const phoneIndex = this.cipher.index(phone)
    const right = await this.db.transaction(() => this.useCode(phoneIndex, code))
    return right ? true : refuse('wrong-credentials', '验证码不对或已过期，请核对或重新获取。')
  }

  private async openCode(phoneIndex: string, code: string): Promise<boolean> {
    const fresh = {
      codeHash: this.hash(phoneIndex, code),
      tries: 0,
      sentAt: this.clock.instant(),
      expiresAt: this.clock.instantIn(LIFE_SECONDS),
    }
    const mayResend = LessThanOrEqual(this.clock.instantIn(-RESEND_SECONDS))
    const replaced = await this.db.repo(PhoneCodeEntity).update({ phoneIndex, sentAt: mayResend }, fresh)
    return replaced.affected === 1 || this.db.insertUnique(PhoneCodeEntity, { phoneIndex, ...fresh })
  }

  private async useCode(phoneIndex: string, code: string): Promise<boolean> {
    const codes = this.db.repo(PhoneCodeEntity)
    const open = { phoneIndex, tries: LessThan(TRIES), expiresAt: MoreThan(this.clock.instant()) }
    const counted = await codes.increment(open, 'tries', 1)
    if (counted.affected !== 1) return false
    const row = await codes.findOneBy({ phoneIndex })
    if (row === null || !sameText(row.codeHash, this.hash(phoneIndex, code))) return false
    const used = await codes.delete({ phoneIndex, codeHash: row.codeHash })
    return used.affected === 1
  }

  private hash(phoneIndex: string, code: string): string {
    return this.cipher.index(`phone-code:${phoneIndex}:${code}`)
  }
}

const noText = () => refuse('unavailable', '短信暂时发不出去，请稍后再试，或用微信登录。')

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
