import { useRef, useState } from 'react'
import { isApiError } from '../api/errors'
import { sayFailed } from './dialogs'

/** What `form.field('name')` gives a TextField. */
export interface FieldBinding {
  readonly name: string
  readonly initial: string
  readonly error: string | undefined
  readonly onInput: (value: string) => void
}

export interface Form<N extends string> {
  /** Spread into a TextField. */
  field(name: N): FieldBinding
  /** What is typed now, trimmed. */
  values(): Record<N, string>
  set(name: N, value: string): void
  setErrors(errors: Partial<Record<N, string>>): void
  /** Puts a refusal at its fields, or in a toast. For `.catch(form.fail)`; `paths` maps body paths to field names. */
  fail(error: unknown): void
}

/**
 * Text fields without state: letters go to a ref, so typing renders nothing and a tap on the button reads the last letter
 * even when WeChat sends the blur afterwards.
 */
export const useForm = <N extends string>(initial: Record<N, string>): Form<N> => {
  const values = useRef<Record<N, string>>({ ...initial })
  const [errors, setErrors] = useState<Partial<Record<N, string>>>({})
  return {
    field: (name) => ({
      name,
      initial: values.current[name],
      error: errors[name],
      onInput: (value) => {
        values.current[name] = value
      },
    }),
    values: () => {
      const result = { ...values.current }
      for (const name of Object.keys(result) as N[]) result[name] = result[name].trim()
      return result
    },
    set: (name, value) => {
      values.current[name] = value
    },
    setErrors,
    fail: (error) => {
      const named: Partial<Record<N, string>> = {}
      if (isApiError(error)) {
        for (const { path, message } of error.fields) {
          const name = (Object.keys(values.current) as N[]).find(
            (one) => one === path || path.endsWith(`.${one}`),
          )
          if (name) named[name] = message
        }
      }
      setErrors(named)
      if (Object.keys(named).length === 0) sayFailed(error)
    },
  }
}
