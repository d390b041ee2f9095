import type { Refusal } from '../http/refusal.js'

/** A piece of work that is done in a process of its own. */
export interface ChildTask<Input, Output> {
  /** Address of the module whose `run` does it (`new URL('./x.js', import.meta.url).href`). */
  readonly module: string
  /** What the person reads when it took too much memory or time, or broke the process. */
  readonly tooHeavy: Refusal
  /** Only carries the types. */
  readonly types?: readonly [Input, Output]
}

/** What goes to the child; buffers travel as they are. */
export interface ChildRequest {
  readonly module: string
  readonly input: unknown
}

/** What comes back. */
export type ChildAnswer =
  | { readonly value: unknown }
  | { readonly refusal: { readonly code: string; readonly detail: string } }
  | { readonly fault: string }
