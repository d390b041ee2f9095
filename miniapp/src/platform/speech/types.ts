export interface Speech {
  /** False hides the button: this phone has nothing to read with. */
  readonly available: boolean
  /** Reads aloud. `ended` is called once: when done or stopped, or with a sentence why it could not be read. */
  say(text: string, ended: (why?: string) => void): void
  stop(): void
}
