import type { Claim } from '@wengang/shared/contract/claims'
import type { FactsJson } from '@wengang/shared/contract/policy'
import type { Scheme } from '@wengang/shared/policy/index'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useProfile } from '../../api/account'
import { changeClaim, createClaim, currentOf, useApplicant, type ClaimChange } from '../../api/claims'
import { useDraft } from '../../api/drafts'
import { isApiError, sayError } from '../../api/errors'
import { useBook } from '../../api/policy'
import { toast } from '../../ui/dialogs'
import type { FactJson } from '../claim-parts/answers'
import { refusalIn, type FormState } from '../claim-parts/form-steps'
import { isRoster, reckon } from '../claim-parts/reckon'

interface Unsent {
  readonly facts: FactsJson
}

export interface ClaimForm {
  readonly claim: Claim
  readonly state: FormState
  /** Facts with those that still wait for the network. */
  readonly facts: FactsJson
  /** Why the last answers are only on this phone, or null. */
  readonly waiting: string | null
  /** Keeps an answer here at once and sends it; the form does not wait for the network. A refusal of the value throws. */
  answer(key: string, value: FactJson): Promise<void>
  /** Papers, account, roster: sent now or not at all. */
  change(change: ClaimChange | ((claim: Claim) => ClaimChange)): Promise<Claim>
  /** Sends what still waits; throws when it cannot. */
  flush(): Promise<Claim>
}

/**
 * A claim being filled in. Answers lie on the phone until the server has them; all writes go one after the other, each with
 * the revision the one before brought.
 */
export const useClaimForm = (scheme: Scheme, claim: Claim): ClaimForm => {
  const { book } = useBook()
  const applicant = useApplicant()
  const profile = useProfile()
  const [unsent, keepUnsent] = useDraft<Unsent>(`claim:${claim.id}`, { facts: {} })
  const [waiting, setWaiting] = useState<string | null>(null)
  const latest = useRef(claim)
  // Another page (the roster's) or a refetch may have brought a newer one.
  if (claim.revision >= latest.current.revision) latest.current = claim
  const pending = useRef<FactsJson>(unsent.facts)
  const line = useRef<Promise<unknown>>(Promise.resolve())

  const inLine = useCallback(<T>(run: () => Promise<T>): Promise<T> => {
    const next = line.current.then(run, run)
    line.current = next.catch(() => undefined)
    return next
  }, [])

  const send = useCallback(async (make: (claim: Claim) => ClaimChange): Promise<Claim> => {
    try {
      latest.current = await changeClaim(latest.current, make(latest.current))
    } catch (error) {
      const current = currentOf(error)
      if (current === null || (current.status !== 'draft' && current.status !== 'correction')) throw error
      // Changed elsewhere meanwhile: what the person has just answered is laid over the new state.
      latest.current = await changeClaim(current, make(current))
      toast('这份申请在别处改过，已换成最新内容')
    }
    return latest.current
  }, [])

  const sendFacts = useCallback(
    (): Promise<Claim> =>
      inLine(async () => {
        const facts = pending.current
        if (Object.keys(facts).length === 0) return latest.current
        try {
          const now = await send(() => ({ facts }))
          pending.current = Object.fromEntries(
            Object.entries(pending.current).filter(([key, value]) => facts[key] !== value),
          )
          keepUnsent({ facts: pending.current })
          setWaiting(null)
          return now
        } catch (error) {
          setWaiting(
            isApiError(error) && (error.outcomeUnknown || error.code === 'offline')
              ? '刚才填的先存在手机上，有网会再传'
              : sayError(error),
          )
          throw error
        }
      }),
    [inLine, send, keepUnsent],
  )

  const answer = useCallback(
    async (key: string, value: FactJson) => {
      pending.current = { ...pending.current, [key]: value }
      keepUnsent({ facts: pending.current })
      await sendFacts().catch((error: unknown) => {
        // Without a signal the form goes on; a refused value does not.
        if (!isApiError(error) || error.outcomeUnknown || error.code === 'offline') return
        pending.current = Object.fromEntries(Object.entries(pending.current).filter(([one]) => one !== key))
        keepUnsent({ facts: pending.current })
        throw error
      })
    },
    [keepUnsent, sendFacts],
  )

  const change: ClaimForm['change'] = useCallback(
    (given) => inLine(() => send(typeof given === 'function' ? given : () => given)),
    [inLine, send],
  )

  const facts = useMemo<FactsJson>(() => ({ ...claim.facts, ...unsent.facts }), [claim.facts, unsent.facts])
  const identified =
    applicant === 'firm' ||
    profile.data === undefined ||
    (profile.data.name !== null && profile.data.idNumberMasked !== null)
  const state = useMemo<FormState>(
    () => ({
      scheme,
      status: claim.status,
      facts,
      sources: claim.factSources,
      corrections: claim.corrections,
      requirements: claim.requirements,
      refusal: refusalIn(reckon(scheme, facts, book).assessment),
      assessment: isRoster(claim.assessment)
        ? claim.assessment
        : (reckon(scheme, facts, book).assessment ?? claim.assessment),
      payeeMasked: claim.payeeMasked,
      workers: claim.workers?.length ?? 0,
      identified,
    }),
    [scheme, claim, facts, book, identified],
  )
  return { claim, state, facts, waiting, answer, change, flush: sendFacts }
}

export const startClaim = createClaim
