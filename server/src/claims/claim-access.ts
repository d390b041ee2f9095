import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { covers } from '@wengang/shared/region'
import {
  ACTIONS_BY_CLAIM_STATUS,
  availableClaimActions,
  CLAIM_ACTION_NAMES,
  CLAIM_STATUS_NAMES,
  DESK_BY_CLAIM_STATUS,
  ROLES_BY_CLAIM_ACTION,
  type ClaimAction,
  type ClaimForActions,
} from '@wengang/shared/workflow/claim'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { refuse, type Refusal } from '../platform/http/refusal.js'
import type { ClaimEntity } from './claim.entity.js'

/** Whether the caller filed the claim or is whose subsidy it is. */
export const isMine = (claim: ClaimEntity, caller: Caller): boolean =>
  claim.applicantId === caller.accountId ||
  claim.subjectId === caller.personId ||
  claim.subjectId === caller.employerId

export const inScope = (claim: ClaimEntity, caller: Caller): boolean =>
  caller.scope !== null && covers(caller.scope, claim.region)

/** Applicants see their own; staff see what has been submitted in their region. */
export const mayRead = (claim: ClaimEntity, caller: Caller): boolean =>
  isMine(claim, caller) || (inScope(claim, caller) && claim.submittedAt !== null)

const forActions = (claim: ClaimEntity, caller: Caller): ClaimForActions => ({
  status: claim.status,
  mine: isMine(claim, caller),
  inScope: inScope(claim, caller),
  examinedBy: [claim.acceptedBy, claim.reviewedBy].filter((id) => id !== null),
})

/** The buttons of this caller on this claim. */
export const actionsOn = (claim: ClaimEntity, caller: Caller): ClaimAction[] =>
  availableClaimActions(forActions(claim, caller), caller)

/** Why an action outside `actionsOn` is refused, most telling reason first; null when it is open. */
export function refusalOf(claim: ClaimEntity, caller: Caller, action: ClaimAction): Refusal | null {
  if (actionsOn(claim, caller).includes(action)) return null
  const name = CLAIM_ACTION_NAMES[action]
  const roles = ROLES_BY_CLAIM_ACTION[action]
  if (!hasRole(caller, ...roles))
    return refuse('not-allowed', `“${name}”须由${roles.map((role) => ROLE_NAMES[role]).join('或')}办理`)
  const forApplicant = hasApplicantRole(action)
  if (forApplicant && !isMine(claim, caller)) return refuse('not-allowed', `“${name}”只能由申请人办理`)
  if (!forApplicant && isMine(claim, caller))
    return refuse('own-case', '这是您本人或您单位的申请，须由其他工作人员办理')
  if (!(ACTIONS_BY_CLAIM_STATUS[claim.status] as readonly ClaimAction[]).includes(action))
    return refuse('wrong-status', `申请现在是“${CLAIM_STATUS_NAMES[claim.status]}”，不能${name}`)
  const desk = DESK_BY_CLAIM_STATUS[claim.status]
  if (desk !== null && !hasRole(caller, desk))
    return refuse('not-allowed', `申请现在由${ROLE_NAMES[desk]}办理`)
  return refuse('same-person', '您已办理过这项申请的上一环节，须由另一人办理')
}

const hasApplicantRole = (action: ClaimAction): boolean =>
  (ROLES_BY_CLAIM_ACTION[action] as readonly string[]).includes('seeker')
