/** What a text says as a value of its kind, or in plain words why it says none. */
export type Reading<T> = { readonly value: T } | { readonly error: string }

export const bad = (error: string): { readonly error: string } => ({ error })

/** The value, or null where there is none. */
export const valueOf = <T>(reading: Reading<T>): T | null => ('value' in reading ? reading.value : null)

/** Why there is no value; undefined where there is one. */
export const faultOf = (reading: Reading<unknown>): string | undefined =>
  'error' in reading ? reading.error : undefined
