import { useEffect, useRef, useState } from 'react'
import { isApiError, sayError } from '../api/errors'
import { reveal } from '../platform/reveal'
import { faultsOf, saysOf, stillWrong, type Faults } from './faults'

/** What `form.at('name')` gives a field: where it is, what is wrong with it, and how it says that it was changed. */
export interface FieldSpot {
  readonly name: string
  readonly error: string | undefined
  readonly onMend: () => void
}

/** What `form.field('name')` gives a TextField. */
export interface FieldBinding extends FieldSpot {
  readonly initial: string
  readonly focus: boolean
  readonly onInput: (value: string) => void
}

export interface Form<N extends string> {
  /** Spread into a TextField. */
  field(name: N): FieldBinding
  /** Spread into any other field: a choice, a day, a region, a tick. */
  at(name: string): FieldSpot
  /** What is typed now, trimmed. */
  values(): Record<N, string>
  set(name: N, value: string): void
  /** Whether all is right; when not, the first fault is shown, with the cursor in it. */
  ready(): boolean
  /** Shows faults that were found otherwise. */
  refuse(faults: Faults): void
  /** Puts a refusal at its fields, and beside the button what names none. For `.catch(form.fail)`. */
  fail(error: unknown): void
  /** A field was changed: what was said of it by the server is forgotten. */
  mend(name: string): void
  /** To be said beside the button; null when nothing is wrong. */
  readonly says: string | null
  /** Goes to the first fault again. */
  show(): void
}

interface Wrong {
  /** Found by the form's own check; goes when the check finds it no more. */
  readonly found: Faults
  /** Said by the server; goes when the field is changed. */
  readonly given: Faults
  /** What names no field. */
  readonly besides: string | null
}
const NOTHING: Wrong = { found: {}, given: {}, besides: null }

/**
 * A form and its faults. Text fields have no state: letters go to a ref, so typing renders nothing and a tap on the button
 * reads the last letter even when WeChat sends the blur afterwards.
 *
 * `check` says what is wrong, in the order of the page. Nothing is said before the button is tapped; from then on a fault
 * stays until it is put right, and goes by itself.
 */
export const useForm = <N extends string>(
  initial: Record<N, string>,
  check: (values: Record<N, string>) => Faults = () => ({}),
): Form<N> => {
  const values = useRef<Record<N, string>>({ ...initial })
  const names = useRef(new Set<string>(Object.keys(initial)))
  const [wrong, setWrong] = useState<Wrong>(NOTHING)
  const [focus, setFocus] = useState<string | null>(null)
  const [shown, setShown] = useState(0)
  const latest = useRef(check)
  latest.current = check
  const typed = (): Record<N, string> => {
    const result = { ...values.current }
    for (const name of Object.keys(result) as N[]) result[name] = result[name].trim()
    return result
  }
  const faults: Faults = { ...wrong.found, ...wrong.given }
  const bad = Object.keys(faults)
  const recheck = () => setWrong((old) => stillWrong(old, () => latest.current(typed())))
  // What is chosen by tapping is the page's own state: each time it draws itself, what was put right is cleared.
  useEffect(() => {
    if (Object.keys(wrong.found).length > 0) recheck()
  })
  useEffect(() => {
    if (shown === 0 || bad.length === 0) return
    setFocus(null)
    void reveal(bad).then(setFocus)
    // Only when the faults are to be shown: not again while they are being put right.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown])
  const say = (next: Wrong) => {
    setWrong(next)
    setShown((times) => times + 1)
  }
  const mend = (name: string) => {
    setWrong((old) => {
      if (old.given[name] === undefined && old.besides === null) return old
      const given = { ...old.given }
      delete given[name]
      return { ...old, given, besides: null }
    })
    recheck()
  }
  const at = (name: string): FieldSpot => {
    names.current.add(name)
    return { name, error: faults[name], onMend: () => mend(name) }
  }
  return {
    at,
    field: (name) => ({
      ...at(name),
      initial: values.current[name],
      focus: focus === name,
      onInput: (value) => {
        values.current[name] = value
        if (bad.length > 0 || wrong.besides !== null) mend(name)
      },
    }),
    values: typed,
    set: (name, value) => {
      values.current[name] = value
      mend(name)
    },
    ready: () => {
      const found = Object.fromEntries(
        Object.entries(latest.current(typed())).filter(([, says]) => says !== undefined && says !== ''),
      )
      say({ ...NOTHING, found })
      return Object.keys(found).length === 0
    },
    refuse: (given) => say({ ...NOTHING, given }),
    fail: (error) => {
      const { named, rest } = faultsOf(isApiError(error) ? error.fields : [], names.current)
      const besides =
        rest.length > 0 ? rest.join('；') : Object.keys(named).length > 0 ? null : sayError(error)
      say({ found: {}, given: named, besides })
    },
    mend,
    says: saysOf(faults, wrong.besides),
    show: () => setShown((times) => times + 1),
  }
}
