export interface Speech {
  /** False hides the button: WeChat needs its speech plugin, which a county must apply for. */
  readonly available: boolean
  /** Reads aloud; `ended` is called when done or stopped. */
  say(text: string, ended: () => void): void
  stop(): void
}
