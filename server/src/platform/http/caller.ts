import type { Role } from '@wengang/shared/contract/roles'

/** Who is calling, as the access token says. A person is an account: `personId === accountId`. */
export interface Caller {
  readonly accountId: string
  readonly roles: readonly Role[]
  /** Region a staff member acts for (a city code covers its counties); null for the public. */
  readonly scope: string | null
  readonly employerId: string | null
  readonly personId: string
  /** Family of refresh tokens this sign-in belongs to, so that signing out ends it; absent in jobs and tests. */
  readonly sessionId?: string
  /** The account's version of what it may do when the token was made; another one ends the token. */
  readonly accessVersion?: number
}

/** Whether the caller holds any of the roles. */
export const hasRole = (caller: Caller, ...roles: readonly Role[]): boolean =>
  caller.roles.some((role) => roles.includes(role))
