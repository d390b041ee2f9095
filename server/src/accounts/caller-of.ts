import type { Caller } from '../platform/http/caller.js'
import type { AccountEntity } from './account.entity.js'

/** The account as the platform knows whoever calls: this is what an access token carries. */
export const callerOf = (account: AccountEntity): Caller => ({
  accountId: account.id,
  personId: account.id,
  roles: account.roles,
  scope: account.scope,
  employerId: account.employerId,
  accessVersion: account.accessVersion,
})
