// What the flows use of the mini-program runtime (see config/scripts/weapp-runtime.mjs). It is no package, so it has no types.
export interface MiniApp {
  tap(target: string, options?: { exact?: boolean; timeout?: number; settle?: boolean }): Promise<void>
  input(target: string, value: string): Promise<void>
  pick(target: string, value: string): Promise<void>
  waitText(text: string, timeout?: number): Promise<true>
  text(): Promise<string>
  state(): Promise<{ readonly route: string; readonly stack: readonly string[] }>
  go(url: string): Promise<unknown>
  reLaunch(url: string): Promise<unknown>
  pullDown(): Promise<unknown>
  back(): Promise<unknown>
  background(): Promise<void>
  foreground(): Promise<void>
  count(target: string): Promise<number>
  emit(event: string, detail: object): Promise<unknown>
  calls(name: string): Promise<readonly { readonly args: Record<string, unknown> }[]>
  /** The page that runs the logic layer. */
  readonly page: { evaluate(run: string): Promise<unknown> }
  media(list: readonly { buffer: Buffer; ext: string; width: number; height: number }[]): Promise<void>
  errors(): Promise<readonly { where: string; message: string }[]>
  readonly consoleErrors: readonly string[]
  close(): Promise<void>
}

export interface Runtime {
  launch(
    dist: string,
    options: {
      rewrite: Record<string, string>
      domains?: Record<string, string[]>
      device?: string
      url?: string
      answers?: Record<string, unknown>
      appid?: string
      storage?: Record<string, unknown>
      auth?: Record<string, boolean>
      privacy?: { needAuthorization: boolean }
    },
  ): Promise<MiniApp>
}

const PATIENCE_MS = 20_000
/** A person's thumb needs longer than a page needs to slide in; until then the app takes a tap for the second of two. */
const BETWEEN_TAPS_MS = 400

/** A phone with the mini-program open: as `Screen`, for the compiled WeChat build. */
export class Phone {
  private tapped = 0

  constructor(readonly app: MiniApp) {}

  private async thumb(): Promise<void> {
    const left = this.tapped + BETWEEN_TAPS_MS - Date.now()
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    this.tapped = Date.now()
  }

  /** Waits until the words can be read. */
  async read(words: string): Promise<void> {
    await this.app.waitText(words, PATIENCE_MS)
  }

  /** Taps what says exactly this. */
  async tap(words: string): Promise<void> {
    await this.thumb()
    await this.or(`点「${words}」`, this.app.tap(words, { timeout: PATIENCE_MS }))
  }

  /** Taps the first thing in which this stands. */
  async choose(words: string): Promise<void> {
    await this.thumb()
    await this.or(`点「…${words}…」`, this.app.tap(words, { exact: false, timeout: PATIENCE_MS }))
  }

  /** Does it; where it cannot be done, says what the person sees instead. */
  private async or(what: string, doing: Promise<void>): Promise<void> {
    try {
      await doing
    } catch (error) {
      throw new Error(
        `${what}，没有成。看到：${(await this.app.text()).replace(/\s+/g, ' ').slice(0, 500)}`,
        { cause: error },
      )
    }
  }

  /** What a person does in WeChat's settings page for us. */
  async allow(scope: 'scope.camera' | 'scope.record'): Promise<void> {
    await this.app.page.evaluate(`void (window.__WXH__.auth['${scope}'] = true)`)
  }

  async type(field: string, text: string): Promise<void> {
    await this.app.input(`#${field}`, text)
  }

  async region(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.read(name)
      await this.tap(name)
    }
  }

  /** Takes this photo where 拍照 stands, and waits until it has been stored. */
  async photo(bytes: Buffer): Promise<void> {
    await this.app.media([{ buffer: bytes, ext: 'jpg', width: 900, height: 1200 }])
    await this.tap('拍照')
    await this.read('已传')
  }
}
