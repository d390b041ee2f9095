import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { claims, type Claim } from '@wengang/shared/contract/claims'
import type { BodyInput, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import type { FactsJson, SchemeId } from '@wengang/shared/contract/policy'
import { useAccount } from './account'
import { isApiError } from './errors'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { queryClient, refresh } from './query'
import { call, session } from './request'

export type ClaimFilter = Omit<QueryInput<typeof claims.list>, 'cursor' | 'limit'>
export type ClaimChange = Omit<BodyInput<typeof claims.update>, 'revision'>

/** My claims; for staff those of their region. */
export const useClaims = (filter: ClaimFilter = {}) => {
  const account = useAccount()
  const plain = Object.values(filter).every((value) => value === undefined)
  return useInfiniteQuery({
    queryKey: ['claims', 'list', account?.id, filter],
    queryFn: ({ pageParam }) => call(claims.list, { query: { ...filter, cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...(plain ? kept<Pages<ReplyOf<typeof claims.list>>>(`${account?.id ?? ''}:claims`) : {}),
  })
}

const claimKey = (id: string) => ['claims', 'one', id, session.get()?.account.id]

export const useClaim = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: ['claims', 'one', id, account?.id],
    queryFn: () => call(claims.get, { params: { id } }),
    enabled: account !== null && id !== '',
    ...kept<Claim>(`${account?.id ?? ''}:claim:${id}`),
  })
}

/** Whether the signed-in account claims for itself or for a firm; null when nobody is, or for staff who do not claim. */
export const useApplicant = (): 'person' | 'firm' | null => {
  const account = useAccount()
  if (account === null) return null
  if (account.employerId !== null && (account.roles.includes('employer') || account.roles.includes('agency')))
    return 'firm'
  return account.roles.includes('seeker') || account.roles.includes('helper') ? 'person' : null
}

/** What the county already knows (C3); without a scheme everything. */
export const usePrefill = (scheme?: SchemeId) => {
  const account = useAccount()
  const applicant = useApplicant()
  return useQuery({
    queryKey: ['claims', 'prefill', scheme ?? '', account?.id],
    queryFn: () => call(claims.prefill, { query: { scheme } }),
    enabled: applicant !== null,
    staleTime: 5 * 60_000,
    ...kept<ReplyOf<typeof claims.prefill>>(`${account?.id ?? ''}:prefill:${scheme ?? ''}`),
  })
}

const keep = (claim: Claim): Claim => {
  queryClient.setQueryData(claimKey(claim.id), claim)
  void queryClient.invalidateQueries({ queryKey: ['claims', 'list'] })
  return claim
}

/** The record as it is now, sent along with a refusal as stale; kept, so that every page shows it. */
export const currentOf = (error: unknown): Claim | null => {
  if (
    !isApiError(error) ||
    error.code !== 'stale' ||
    typeof error.current !== 'object' ||
    error.current === null ||
    !('requirements' in error.current)
  )
    return null
  // The contract says what `current` of a claim is; a problem's type cannot.
  return keep(error.current as Claim)
}

const showCurrent = (error: unknown): never => {
  currentOf(error)
  if (isApiError(error) && error.code === 'wrong-status') refresh('claims')
  throw error
}

export const createClaim = (scheme: SchemeId, facts: FactsJson): Promise<Claim> =>
  call(claims.create, { body: { scheme, facts } }).then(keep)

export const changeClaim = (claim: Pick<Claim, 'id' | 'revision'>, change: ClaimChange): Promise<Claim> =>
  call(claims.update, { params: { id: claim.id }, body: { ...change, revision: claim.revision } }).then(
    keep,
    showCurrent,
  )

export const submitClaim = (claim: Pick<Claim, 'id' | 'revision'>): Promise<Claim> =>
  call(claims.submit, {
    params: { id: claim.id },
    body: { declaration: true, revision: claim.revision },
  }).then(keep, showCurrent)

export const actOnClaim = (
  claim: Pick<Claim, 'id' | 'revision'>,
  action: 'withdraw' | 'resubmit',
  reason?: string,
): Promise<Claim> =>
  call(claims.act, { params: { id: claim.id }, body: { action, revision: claim.revision, reason } }).then(
    keep,
    showCurrent,
  )
