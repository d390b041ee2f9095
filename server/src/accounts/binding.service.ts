import { Injectable } from '@nestjs/common'
import type { Profile } from '@wengang/shared/contract/accounts'
import { Audit } from '../platform/audit/audit.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { isDuplicateKey } from '../platform/database/errors.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { PhoneCodeService, type Asker } from './phone-code.service.js'
import { OwnProfileService } from './own-profile.service.js'

/** Ties a phone to the caller's account, proved through WeChat or by text code. */
@Injectable()
export class BindingService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly wechat: WechatClient,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly codes: PhoneCodeService,
    private readonly profiles: OwnProfileService,
  ) {}

  /** `code` of the getPhoneNumber button. */
  async throughWechat(caller: Caller, code: string): Promise<Result<Profile>> {
    const phone = await this.wechat.phoneNumber(code)
    return isRefusal(phone) ? phone : this.bind(caller, phone)
  }

  async throughCode(caller: Caller, phone: string, code: string, asker: Asker): Promise<Result<Profile>> {
    const proved = await this.codes.prove(phone, code, asker)
    if (isRefusal(proved)) return proved
    const spent = await this.codes.spend(proved)
    return isRefusal(spent) ? spent : this.bind(caller, phone)
  }

  /** A phone of another account is refused, never taken over: that account may hold somebody's claims. */
  private async bind(caller: Caller, phone: string): Promise<Result<Profile>> {
    try {
      return await this.db.transaction(() => this.write(caller, phone))
    } catch (error) {
      // Two accounts proved the same phone at the same moment; the table took the first.
      if (isDuplicateKey(error)) return phoneTaken()
      throw error
    }
  }

  private async write(caller: Caller, phone: string): Promise<Result<Profile>> {
    const owner = await this.accounts.byPhone(phone)
    if (owner !== null && owner.id !== caller.accountId) return phoneTaken()
    const account = await this.accounts.row(caller.accountId)
    if (account === null) return refuse('session-ended', '登录已失效，请重新登录。')
    const bound = {
      phoneSealed: this.cipher.seal(phone),
      phoneIndex: this.cipher.index(phone),
      revision: account.revision + 1,
    }
    await this.db.repo(AccountEntity).update({ id: account.id }, bound)
    await this.audit.record({
      actor: caller,
      action: 'account.phone-bound',
      subject: `account:${account.id}`,
    })
    return this.profiles.get(caller)
  }
}

const phoneTaken = () =>
  refuse('already-exists', '这个手机号已用于另一个账号。请退出后用这个手机号登录，或换一个手机号。')
