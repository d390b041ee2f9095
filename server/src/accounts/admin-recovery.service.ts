import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { AccountService } from './account.service.js'
import { KnownDevices } from './known-devices.service.js'
import { hashPassword } from './passwords.js'
import { SessionService } from './session.service.js'
import { StaffLoginEntity } from './staff-login.entity.js'

export interface Recovery {
  username: string
  /** Also gives a new password, for who lost both. */
  newPassword: boolean
  /** Who ran the command, as the server's system knows them. */
  operator: string
}

/**
 * Lets an administrator in again who lost the second factor. Other staff turn to an administrator; the last administrator
 * can turn to nobody, so whoever has the server itself does it, by a command and on record.
 */
@Injectable()
export class AdminRecoveryService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly devices: KnownDevices,
  ) {}

  /** Takes the second factor away and ends every sign-in; the new password when one was asked for. */
  async recover({ username, newPassword, operator }: Recovery): Promise<Result<{ password: string | null }>> {
    const name = username.trim().toLowerCase()
    const login = await this.db.repo(StaffLoginEntity).findOneBy({ username: name })
    const account = login === null ? null : await this.accounts.row(login.accountId)
    if (login === null || account === null) return refuse('not-found', `没有在用的账号 ${name}。`)
    if (!account.roles.includes('admin'))
      return refuse('not-allowed', `${name} 不是管理员，请由管理员在“账号”里重置。`)
    const password = newPassword ? randomBytes(12).toString('base64url') : null
    const passwordHash = password === null ? login.passwordHash : await hashPassword(password)
    await this.db.transaction(async () => {
      const changes = {
        totpSealed: null,
        totpPendingSealed: null,
        passwordHash,
        updatedAt: this.clock.instant(),
      }
      await this.db.update(StaffLoginEntity, { accountId: account.id }, changes)
      await this.devices.forget(account.id)
      await this.sessions.endOthers(account.id, undefined)
      await this.audit.record({
        actor: null,
        action: 'account.recovered-on-server',
        subject: `account:${account.id}`,
        detail: { operator, newPassword, hadSecondFactor: login.totpSealed !== null },
      })
    })
    return { password }
  }
}
