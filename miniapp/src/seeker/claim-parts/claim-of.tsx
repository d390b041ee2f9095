import type { SchemeId } from '@wengang/shared/contract/policy'
import { useClaims } from '../../api/claims'
import { rowsOf } from '../../api/lists'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'

/** My latest claim of a scheme that was neither withdrawn nor refused; null when there is none. */
export const useClaimOf = (scheme: SchemeId) =>
  rowsOf(useClaims().data).find(
    (claim) => claim.scheme === scheme && claim.status !== 'withdrawn' && claim.status !== 'rejected',
  ) ?? null

/** 我要申请; who has begun or handed one in is led to that one instead. */
export const ApplyButton = ({ scheme }: { readonly scheme: SchemeId }) => {
  const claim = useClaimOf(scheme)
  if (claim === null)
    return <Button onTap={() => goTo(`/seeker/claim-form/index?scheme=${scheme}`)}>我要申请</Button>
  return claim.status === 'draft' ? (
    <Button onTap={() => goTo(`/seeker/claim-form/index?id=${claim.id}`)}>接着上次的填</Button>
  ) : (
    <Button onTap={() => goTo(`/seeker/claim/index?id=${claim.id}`)}>看我的申请</Button>
  )
}
