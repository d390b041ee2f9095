import { timingSafeEqual, randomInt } from 'node:crypto'
import { Injectable, Logger } from '@nestjs/common'
import { LessThan, MoreThan } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { Limits } from '../platform/limits/limits.js'
import { SmsSender } from '../platform/sms/sms.js'
import { AccountService } from './account.service.js'
import { KnownDevices } from './known-devices.service.js'
import { PhoneCodeEntity } from './phone-code.entity.js'

const LIFE_SECONDS = 300
const RESEND_SECONDS = 60
const TRIES = 5
const DAY = 86_400
const HOUR = 3600
/** From one network address, and from a device that signed in with this phone before, which strangers do not touch. */
const CODES_PER_ASKER_A_DAY = 10
/** For one phone from all strange addresses together: nobody's phone rings all day. */
const CODES_FROM_STRANGERS_A_DAY = 20
const CODES_PER_ADDRESS_AN_HOUR = 60
const WRONG_PER_ADDRESS_AN_HOUR = 120

/** Who asks for a code, or shows one. */
export interface Asker {
  /** The caller's network address. */
  readonly address: string
  /** What an earlier sign-in gave the device to keep. */
  readonly device?: string | undefined
  /** Which request the code answers. */
  readonly challenge?: string | undefined
}

/** A right code, not used up yet. */
export interface ProvedPhone {
  readonly phone: string
  readonly id: string
  readonly addressIndex: string
}

/** Text-message codes: five minutes, five tries, worth one use, and good only for who asked. */
@Injectable()
export class PhoneCodeService {
  private readonly log = new Logger('phone-code')

  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly sms: SmsSender,
    private readonly accounts: AccountService,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * Sends a code. The answer is the same whether the phone has an account or not, so nobody can find out who has one.
   * Runs outside a request transaction: a refused request must still count towards the limits.
   */
  async send(
    phone: string,
    asker: Asker,
  ): Promise<Result<{ retryAfterSeconds: number; expiresInSeconds: number; challenge: string }>> {
    if (!this.sms.available) return noText()
    const phoneIndex = this.cipher.index(phone)
    const addressIndex = this.cipher.index(asker.address)
    if (!(await this.limits.take(addressKey(addressIndex), CODES_PER_ADDRESS_AN_HOUR, HOUR)))
      return refuse('too-many', '这个网络发送验证码太多，请一小时后再试。')
    const who = await this.askerOf(phone, addressIndex, asker.device)
    if (!(await this.mayAskAgain(phoneIndex, who.index)))
      return refuse('too-many', '验证码刚发过，请 60 秒后再试。')
    if (!(await this.withinDay(phoneIndex, who)))
      return refuse('too-many', '这个手机号今天的验证码次数已用完，请明天再试，或到窗口办理。')
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const challenge = await this.open(phoneIndex, who.index, code)
    try {
      await this.sms.sendCode(phone, code, LIFE_SECONDS / 60)
    } catch (error) {
      this.log.warn(`A code could not be sent: ${error instanceof Error ? error.name : 'no answer'}`)
      await this.db.transaction(() => this.db.repo(PhoneCodeEntity).delete({ id: challenge }))
      await this.limits.giveBack(minuteKey(phoneIndex, who.index), RESEND_SECONDS)
      return noText()
    }
    return { retryAfterSeconds: RESEND_SECONDS, expiresInSeconds: LIFE_SECONDS, challenge }
  }

  /**
   * Whether the code is right; {@link spend} uses it up. A try is counted before the comparison, so none is free, and
   * given back when it was right: only wrong ones count.
   */
  async prove(phone: string, code: string, asker: Asker): Promise<Result<ProvedPhone>> {
    const addressIndex = this.cipher.index(asker.address)
    const key = `phone-code:check:${addressIndex}`
    if (!(await this.limits.take(key, WRONG_PER_ADDRESS_AN_HOUR, HOUR)))
      return refuse('too-many', '验证码试得太多，请一小时后再试。')
    const phoneIndex = this.cipher.index(phone)
    const id = await this.db.transaction(() => this.rightOne(phoneIndex, addressIndex, code, asker.challenge))
    if (id === null) return wrongCode()
    await this.limits.giveBack(key, HOUR)
    return { phone, id, addressIndex }
  }

  /** Uses a right code up; refused when another request was quicker. */
  async spend(proved: ProvedPhone): Promise<Result<true>> {
    const used = await this.db.transaction(() => this.db.repo(PhoneCodeEntity).delete({ id: proved.id }))
    if (used.affected !== 1) return wrongCode()
    // A code that was used was no nuisance: a hall full of people may sign up behind one address.
    await this.limits.giveBack(addressKey(proved.addressIndex), HOUR)
    return true
  }

  private async askerOf(phone: string, addressIndex: string, device: string | undefined) {
    const owner = device === undefined ? null : await this.accounts.byPhone(phone)
    const known = owner !== null && (await this.devices.knows(owner.id, device))
    return known && device !== undefined
      ? { known, index: this.devices.hash(device) }
      : { known: false, index: addressIndex }
  }

  private async mayAskAgain(phoneIndex: string, askerIndex: string): Promise<boolean> {
    const recent = await this.db.repo(PhoneCodeEntity).existsBy({
      phoneIndex,
      addressIndex: askerIndex,
      sentAt: MoreThan(this.clock.instantIn(-RESEND_SECONDS)),
    })
    // The row says how long ago; the limit lets one of two requests at the same moment through.
    return !recent && this.limits.take(minuteKey(phoneIndex, askerIndex), 1, RESEND_SECONDS)
  }

  private async withinDay(phoneIndex: string, who: { known: boolean; index: string }): Promise<boolean> {
    const own = await this.limits.take(
      `phone-code:day:${phoneIndex}:${who.index}`,
      CODES_PER_ASKER_A_DAY,
      DAY,
    )
    if (!own || who.known) return own
    return this.limits.take(`phone-code:day:${phoneIndex}`, CODES_FROM_STRANGERS_A_DAY, DAY)
  }

  /** A new code; an earlier one of the same asker ends, those of others stay. */
  private open(phoneIndex: string, askerIndex: string, code: string): Promise<string> {
    return this.db.transaction(async () => {
      const codes = this.db.repo(PhoneCodeEntity)
      await codes.delete({ expiresAt: LessThan(this.clock.instant()) })
      await codes.delete({ phoneIndex, addressIndex: askerIndex })
      const id = newId()
      await codes.insert({
        id,
        phoneIndex,
        addressIndex: askerIndex,
        codeHash: this.hash(phoneIndex, code),
        tries: 0,
        blindTries: 0,
        sentAt: this.clock.instant(),
        expiresAt: this.clock.instantIn(LIFE_SECONDS),
      })
      return id
    })
  }

  /** Who shows the request spends its tries; who shows none has tries of their own, on codes of their own address. */
  private async rightOne(
    phoneIndex: string,
    addressIndex: string,
    code: string,
    challenge: string | undefined,
  ): Promise<string | null> {
    const codes = this.db.repo(PhoneCodeEntity)
    const counter = challenge === undefined ? 'blindTries' : 'tries'
    const which = challenge === undefined ? { addressIndex } : { id: challenge }
    const open = {
      ...which,
      phoneIndex,
      [counter]: LessThan(TRIES),
      expiresAt: MoreThan(this.clock.instant()),
    }
    if ((await codes.increment(open, counter, 1)).affected === 0) return null
    const row = await codes.findOneBy({ ...which, phoneIndex })
    if (row === null || !sameText(row.codeHash, this.hash(phoneIndex, code))) return null
    await codes.decrement({ id: row.id }, counter, 1)
    return row.id
  }

  private hash(phoneIndex: string, code: string): string {
    return this.cipher.index(`phone-code:${phoneIndex}:${code}`)
  }
}

const addressKey = (addressIndex: string) => `phone-code:address:${addressIndex}`
const minuteKey = (phoneIndex: string, askerIndex: string) => `phone-code:minute:${phoneIndex}:${askerIndex}`
const wrongCode = () => refuse('wrong-credentials', '验证码不对或已过期，请核对或重新获取。')
const noText = () => refuse('unavailable', '短信暂时发不出去，请稍后再试，或用微信登录。')

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
