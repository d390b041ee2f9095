import { Injectable } from '@nestjs/common'
import type { staff, StaffMember } from '@wengang/shared/contract/accounts'
import type { Body } from '@wengang/shared/contract/endpoint'
import { covers } from '@wengang/shared/region'
import { In, IsNull, Not } from 'typeorm'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { AccountEntity } from './account.entity.js'
import { AccountService } from './account.service.js'
import { accountView } from './account.view.js'
import { KnownDevices } from './known-devices.service.js'
import { passwordWeakness, weakPassword } from './password-rule.js'
import { hashPassword } from './passwords.js'
import { SessionService } from './session.service.js'
import { StaffLoginEntity } from './staff-login.entity.js'
import { StaffLoginService } from './staff-login.service.js'

/** Staff accounts as administrators keep them (S17): within their own region, and never their own. */
@Injectable()
export class StaffAccountService {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly logins: StaffLoginService,
    private readonly devices: KnownDevices,
  ) {}

  /** All staff whose region lies in the caller's; a county's staff is tens of people, so there are no pages. */
  async list(caller: Caller): Promise<{ items: StaffMember[] }> {
    const rows = await this.db
      .repo(AccountEntity)
      .find({ where: { scope: Not(IsNull()) }, order: { id: 'ASC' } })
    return { items: await this.views(rows.filter((row) => inReach(caller, row.scope))) }
  }

  async create(caller: Caller, body: Body<typeof staff.create>): Promise<Result<StaffMember>> {
    if (!inReach(caller, body.scope)) return outOfReach()
    const weakness = passwordWeakness(body.password, body.username)
    if (weakness !== null) return weakPassword('password', weakness)
    const id = await this.logins.create(body)
    if (id === null)
      return refuse('already-exists', '这个用户名已经有人用了，请换一个。', {
        fields: [{ path: 'username', message: '已经有人用了' }],
      })
    await this.audit.record({
      actor: caller,
      action: 'staff.created',
      subject: `account:${id}`,
      detail: { roles: body.roles, scope: body.scope },
    })
    return this.one(id)
  }

  async update(caller: Caller, id: string, body: Body<typeof staff.update>): Promise<Result<StaffMember>> {
    const row = await this.db.repo(AccountEntity).findOneBy({ id })
    if (row === null || !inReach(caller, row.scope)) return notFound()
    if (id === caller.accountId)
      return refuse('own-case', '不能调整自己的岗位或停用自己，请由另一位管理员办理。')
    const { revision, password, ...changes } = body
    if (changes.scope !== undefined && !inReach(caller, changes.scope)) return outOfReach()
    const weak = password === undefined ? null : await this.logins.weakPassword(id, password)
    if (weak !== null) return weakPassword('password', weak)
    if (!(await this.accounts.changeAccess(row, revision, changes))) return stale(await this.one(id))
    if (password !== undefined) await this.resetPassword(id, password)
    await this.sessions.endOthers(id, undefined)
    await this.audit.record({
      actor: caller,
      action: 'staff.changed',
      subject: `account:${id}`,
      detail: {
        roles: changes.roles,
        scope: changes.scope,
        disabled: changes.disabled,
        passwordReset: password !== undefined,
      },
    })
    return this.one(id)
  }

  private async resetPassword(accountId: string, password: string): Promise<void> {
    const reset = {
      passwordHash: await hashPassword(password),
      totpSealed: null,
      totpPendingSealed: null,
      updatedAt: this.clock.instant(),
    }
    await this.db.repo(StaffLoginEntity).update({ accountId }, reset)
    await this.devices.forget(accountId)
  }

  private async one(id: string): Promise<Result<StaffMember>> {
    const [view] = await this.views(await this.db.repo(AccountEntity).findBy({ id }))
    return view ?? notFound()
  }

  private async views(rows: readonly AccountEntity[]): Promise<StaffMember[]> {
    const found = await this.db.repo(StaffLoginEntity).findBy({ accountId: In(rows.map((row) => row.id)) })
    const logins = new Map(found.map((login) => [login.accountId, login]))
    return rows.map((row) => {
      const login = logins.get(row.id)
      const view = accountView(row, this.cipher, login !== undefined && login.totpSealed !== null)
      return { ...view, username: login?.username ?? null, disabled: row.disabled, revision: row.revision }
    })
  }
}

const inReach = (caller: Caller, scope: string | null): boolean =>
  caller.scope !== null && scope !== null && covers(caller.scope, scope)
const outOfReach = () =>
  refuse('not-allowed', '只能管理本辖区内的工作人员。', {
    fields: [{ path: 'scope', message: '不在您的辖区内' }],
  })
