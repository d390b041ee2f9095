import type { Role } from '../contract/roles.js'

/** Who is asking, as far as a status table needs to know. */
export interface Me {
  readonly accountId: string
  readonly roles: readonly Role[]
}

/**
 * The actions open to `me` on a record: those of its status, narrowed to the caller's roles and then by the record's
 * own rule (`allows`). The phone draws exactly these buttons and the server refuses all others.
 */
export function actionsFor<Status extends string, Action extends string>(
  byStatus: Readonly<Record<Status, readonly Action[]>>,
  rolesByAction: Readonly<Record<Action, readonly Role[]>>,
  status: Status,
  me: Me,
  allows: (action: Action) => boolean,
): Action[] {
  return byStatus[status].filter(
    (action) => me.roles.some((role) => rolesByAction[action].includes(role)) && allows(action),
  )
}
