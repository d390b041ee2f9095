import { Controller } from '@nestjs/common'
import { me } from '@wengang/shared/contract/accounts'
import { Handle, type Call } from '../platform/http/handle.js'
import { notFound } from '../platform/http/refusal.js'
import { AccountService } from './account.service.js'
import { BindingService } from './binding.service.js'
import { ConsentService } from './consent.service.js'
import { OwnProfileService } from './own-profile.service.js'
import { StaffSecurityService } from './staff-security.service.js'

/** What somebody does with their own account; whose account it is comes from the token, never from the request. */
@Controller()
export class MeController {
  constructor(
    private readonly accounts: AccountService,
    private readonly profiles: OwnProfileService,
    private readonly bindings: BindingService,
    private readonly consents: ConsentService,
    private readonly security: StaffSecurityService,
  ) {}

  @Handle(me.get)
  async get({ caller }: Call<typeof me.get>) {
    return (await this.accounts.account(caller.accountId)) ?? notFound()
  }

  @Handle(me.profile)
  profile({ caller }: Call<typeof me.profile>) {
    return this.profiles.get(caller)
  }

  @Handle(me.updateProfile)
  updateProfile({ caller, body }: Call<typeof me.updateProfile>) {
    return this.profiles.update(caller, body)
  }

  @Handle(me.wechatPhone, { transaction: false })
  wechatPhone({ caller, body }: Call<typeof me.wechatPhone>) {
    return this.bindings.throughWechat(caller, body.code)
  }

  @Handle(me.phone, { transaction: false })
  phone({ caller, body, request }: Call<typeof me.phone>) {
    const { phone, code, challenge } = body
    return this.bindings.throughCode(caller, phone, code, { address: request.ip, challenge })
  }

  @Handle(me.consents)
  async listConsents({ caller }: Call<typeof me.consents>) {
    return { items: await this.consents.list(caller.accountId) }
  }

  @Handle(me.giveConsent)
  giveConsent({ caller, body }: Call<typeof me.giveConsent>) {
    return this.consents.give(caller.accountId, body.purpose, body.subject ?? null)
  }

  @Handle(me.withdrawConsent)
  withdrawConsent({ caller, params, query }: Call<typeof me.withdrawConsent>) {
    return this.consents.withdraw(caller.accountId, params.purpose, query.subject ?? null)
  }

  @Handle(me.startTotp, { transaction: false })
  startTotp({ caller, body }: Call<typeof me.startTotp>) {
    return this.security.startTotp(caller, body)
  }

  @Handle(me.confirmTotp, { transaction: false })
  confirmTotp({ caller, body }: Call<typeof me.confirmTotp>) {
    return this.security.confirmTotp(caller, body.code)
  }

  @Handle(me.changePassword, { transaction: false })
  changePassword({ caller, body }: Call<typeof me.changePassword>) {
    return this.security.changePassword(caller, body.current, body.next)
  }
}
