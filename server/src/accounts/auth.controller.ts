import { Controller } from '@nestjs/common'
import { auth } from '@wengang/shared/contract/accounts'
import { Handle, type Call } from '../platform/http/handle.js'
import { PhoneCodeService } from './phone-code.service.js'
import { PublicLoginService } from './public-login.service.js'
import { SessionService } from './session.service.js'
import { StaffLoginService } from './staff-login.service.js'

/**
 * Signing in and out. No request transaction here: a refused try must still be counted, and a reused refresh token must
 * end its family although the request itself is refused.
 */
@Controller()
export class AuthController {
  constructor(
    private readonly logins: PublicLoginService,
    private readonly codes: PhoneCodeService,
    private readonly staff: StaffLoginService,
    private readonly sessions: SessionService,
  ) {}

  @Handle(auth.demo, { transaction: false })
  demo({ body }: Call<typeof auth.demo>) {
    return this.logins.demo(body.persona)
  }

  @Handle(auth.wechat, { transaction: false })
  wechat({ body }: Call<typeof auth.wechat>) {
    return this.logins.withWechat(body.code, body.device)
  }

  @Handle(auth.phoneCode, { transaction: false })
  phoneCode({ body, request }: Call<typeof auth.phoneCode>) {
    return this.codes.send(body.phone, { address: request.ip, device: body.device })
  }

  @Handle(auth.phone, { transaction: false })
  phone({ body, request }: Call<typeof auth.phone>) {
    const { phone, code, challenge, device } = body
    return this.logins.withPhone(phone, code, { address: request.ip, challenge, device })
  }

  @Handle(auth.staff, { transaction: false })
  signInStaff({ body, request }: Call<typeof auth.staff>) {
    return this.staff.signIn(body, request.ip)
  }

  @Handle(auth.refresh, { transaction: false })
  refresh({ body }: Call<typeof auth.refresh>) {
    return this.sessions.refresh(body.refreshToken)
  }

  @Handle(auth.logout, { transaction: false })
  async logout({ caller }: Call<typeof auth.logout>) {
    if (caller.sessionId !== undefined) await this.sessions.endFamily(caller.sessionId)
  }
}
