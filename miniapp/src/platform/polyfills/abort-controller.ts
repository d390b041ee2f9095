// WeChat's logic layer has no AbortController, and react-query constructs one for every query. Enough of it for that.
// A global set at run time would not do: WeChat resolves free names before our code runs. So the build puts an import of
// `Controller` wherever the name is free (ProvidePlugin in config/index.ts).

type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners = this.listeners.filter((one) => one !== listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Called by the controller only. */
  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? new Error('AbortError')
    this.onabort?.()
    this.listeners.slice().forEach((listener) => listener())
  }
}

class PolyfilledAbortController {
  readonly signal = new Signal()

  abort(reason?: unknown): void {
    this.signal.fire(reason)
  }
}

/** The platform's own where there is one (all but WeChat and Android 6 browsers). */
export const Controller: unknown =
  ('AbortController' in window ? window['AbortController'] : undefined) ?? PolyfilledAbortController
