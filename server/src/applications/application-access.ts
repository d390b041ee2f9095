import type { ApplicationSide } from '@wengang/shared/workflow/application'
import { hasRole, type Caller } from '../platform/http/caller.js'

/** Which side of an application or its interview the caller is on; null for everyone else. */
export function sideOf(
  caller: Caller,
  record: { readonly personId: string; readonly employerId: string },
): ApplicationSide | null {
  if (caller.personId === record.personId && hasRole(caller, 'seeker')) return 'candidate'
  if (caller.employerId === record.employerId && hasRole(caller, 'employer', 'agency')) return 'employer'
  return null
}

/** What the two sides are called in a history. */
export const SIDE_TITLES = { candidate: '本人', employer: '用工单位' } as const satisfies Record<
  ApplicationSide,
  string
>
