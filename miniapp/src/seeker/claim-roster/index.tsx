import type { Claim } from '@wengang/shared/contract/claims'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, schemeById, type Scheme } from '@wengang/shared/policy/index'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { useMemo, useState } from 'react'
import { useAccount } from '../../api/account'
import { changeClaim, useClaim } from '../../api/claims'
import { isApiError } from '../../api/errors'
import { useParam } from '../../api/params'
import { useBook } from '../../api/policy'
import { goBack } from '../../api/navigation'
import { goSignIn } from '../../api/sign-in'
import { toast } from '../../ui/dialogs'
import { Button } from '../../ui/button'
import { EmptyState, QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import type { Asked } from '../claim-parts/answers'
import { isRoster, reckonRoster } from '../claim-parts/reckon'
import { PasteRoster } from './paste-roster'
import { WorkerForm } from './worker-form'
import { WorkerList } from './worker-list'

/** What is asked of each worker besides name and id number. */
export const askedOfWorkers = (scheme: Scheme): Asked[] => {
  const particulars = particularsOf(scheme)
  return [
    ...scheme.workerFacts
      .map((key) => FACTS[key])
      .filter((fact) => !particulars.some(({ key }) => key === fact.key)),
    ...particulars,
  ]
}

type Mode =
  { readonly kind: 'list' } | { readonly kind: 'paste' } | { readonly kind: 'worker'; readonly at: number }
const LIST: Mode = { kind: 'list' }

const Roster = ({ claim }: { readonly claim: Claim }) => {
  const scheme = schemeById(claim.scheme)
  const { book } = useBook()
  const [mode, setMode] = useState<Mode>(LIST)
  const asked = useMemo(() => askedOfWorkers(scheme), [scheme])
  const workers = claim.workers ?? []
  const open =
    claim.status === 'draft' ||
    (claim.status === 'correction' && claim.corrections.some(({ target }) => target === 'workers'))
  const assessment = isRoster(claim.assessment) ? claim.assessment : null
  const leave = () => goBack(`/seeker/claim-form/index?id=${claim.id}`)
  const save = async (next: FactsJson[]) => {
    try {
      await changeClaim(claim, { workers: next })
      setMode(LIST)
    } catch (error) {
      if (isApiError(error) && error.code === 'stale') toast('花名册在别处改过，已换成最新的，请再看一遍')
      throw error
    }
  }
  if (mode.kind === 'paste') {
    return (
      <PasteRoster
        asked={asked}
        count={workers.length}
        onBack={() => setMode(LIST)}
        reckon={(pasted) => reckonRoster(scheme, claim.facts, pasted, book)}
        onTake={(pasted, replace) => save(replace ? pasted : [...workers, ...pasted])}
      />
    )
  }
  if (mode.kind === 'worker') {
    const { at } = mode
    return (
      <WorkerForm
        asked={asked}
        worker={workers[at] ?? null}
        number={at + 1}
        onBack={() => setMode(LIST)}
        others={workers.filter((_one, index) => index !== at)}
        onSave={(worker) =>
          save(
            at < workers.length
              ? workers.map((one, index) => (index === at ? worker : one))
              : [...workers, worker],
          )
        }
        onRemove={at < workers.length ? () => save(workers.filter((_one, index) => index !== at)) : null}
      />
    )
  }
  return (
    <Page title="花名册" bar={<Button onTap={leave}>{open ? '填好了' : '返回'}</Button>}>
      <WorkerList
        scheme={scheme}
        claim={claim}
        assessment={assessment}
        open={open}
        onAdd={() => setMode({ kind: 'worker', at: workers.length })}
        onPaste={() => setMode({ kind: 'paste' })}
        onEdit={(at) => setMode({ kind: 'worker', at })}
      />
    </Page>
  )
}

/** The roster of a firm's claim (C8): one by one or pasted, with a subtotal by worker. */
const RosterPage = () => {
  const account = useAccount()
  const query = useClaim(useParam('id'))
  if (query.data && account) return <Roster claim={query.data} />
  return (
    <Page title="花名册">
      {account ? (
        <QueryView query={query}>{() => null}</QueryView>
      ) : (
        <EmptyState
          title="请先登录"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}

export default RosterPage
