import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { Config } from '../platform/config/config.js'
import { passwordWeakness } from './password-rule.js'
import { StaffLoginService } from './staff-login.service.js'

/** Gives a fresh installation the administrator named by ADMIN_USERNAME and ADMIN_PASSWORD; an existing one is left alone. */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  private readonly log = new Logger('accounts')

  constructor(
    private readonly config: Config,
    private readonly staff: StaffLoginService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { firstAdmin, county } = this.config
    if (firstAdmin === null || (await this.staff.exists(firstAdmin.username))) return
    const weakness = passwordWeakness(firstAdmin.password, firstAdmin.username)
    if (weakness !== null) throw new Error(`ADMIN_PASSWORD：${weakness}`)
    const made = await this.staff.create({
      ...firstAdmin,
      displayName: '管理员',
      roles: ['admin'],
      scope: county.region,
    })
    if (made !== null)
      this.log.log('The first administrator was created; change the password after signing in')
  }
}
