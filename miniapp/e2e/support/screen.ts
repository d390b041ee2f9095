import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Watch } from './watch.js'

const PATIENCE_MS = 20_000

/** One person's browser, worked as a person would: tap words that are on the screen, read what comes. */
export class Screen {
  private constructor(
    private readonly url: string,
    readonly page: Page,
  ) {}

  static async open(
    browser: Browser,
    url: string,
    device: BrowserContextOptions,
    watch: Watch,
  ): Promise<Screen> {
    const context = await browser.newContext(device)
    await watch.over(context)
    context.setDefaultTimeout(PATIENCE_MS)
    return new Screen(url, await context.newPage())
  }

  /** Opens an address, as from a link or a bookmark. */
  async go(path: string): Promise<void> {
    await this.page.goto(this.url + path)
  }

  /** The page on top: pages below stay in the document, hidden. */
  private seen(locator: Locator): Locator {
    return locator.filter({ visible: true })
  }

  words(text: string | RegExp): Locator {
    return this.seen(this.page.getByText(text))
  }

  /** Does it; where it cannot be done, says what the person sees instead. */
  private async or(what: string, doing: Promise<void>): Promise<void> {
    try {
      await doing
    } catch (error) {
      const seen = (await this.text().catch(() => '（没有页面）')).replace(/\s+/g, ' ').slice(0, 700)
      throw new Error(`${what}，没有成。在 ${this.path()} 看到：${seen}`, { cause: error })
    }
  }

  /** Waits until the words can be read. */
  async read(text: string | RegExp): Promise<void> {
    await this.or(`读「${text}」`, this.words(text).first().waitFor())
  }

  /** Which of two words comes first. */
  async either(one: string, other: string): Promise<string> {
    const first = this.words(one).first()
    await first.or(this.words(other).first()).first().waitFor()
    return (await first.isVisible()) ? one : other
  }

  /** Answers the open question of an enquiry by its first choice, where several may be ticked by none, and waits for what comes next. */
  async nextQuestion(): Promise<void> {
    const question = this.seen(this.page.locator('.page-in .h1')).first()
    const asked = await question.innerText()
    // Only where several may be ticked does the tap alone go nowhere.
    if ((await this.button('下一步').count()) > 0) await this.tap('下一步')
    else await this.seen(this.page.locator('button.choice')).first().click()
    await this.page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('.page-in .h1')].some(
          (one) => one.textContent !== before && one.getClientRects().length > 0,
        ),
      asked,
    )
  }

  /** Whole text of the page on top. */
  text(): Promise<string> {
    return this.page.locator('body').innerText()
  }

  button(name: string | RegExp): Locator {
    return this.seen(this.page.getByRole('button', { name, exact: typeof name === 'string' }))
  }

  /** Taps a button by its words: all of them, or a pattern. The one on top when there are several. */
  async tap(name: string | RegExp): Promise<void> {
    await this.or(`点「${name}」`, this.button(name).last().click())
  }

  /** Taps the first of several. */
  async tapFirst(name: string | RegExp): Promise<void> {
    await this.or(`点第一个「${name}」`, this.button(name).first().click())
  }

  /** Types into a field by its label. */
  async type(label: string, text: string): Promise<void> {
    await this.or(
      `填「${label}」`,
      this.seen(this.page.getByLabel(label, { exact: true }))
        .last()
        .fill(text),
    )
  }

  async tab(name: '找工作' | '领补贴' | '进度' | '我的'): Promise<void> {
    await this.page.locator('.weui-tabbar__item').filter({ hasText: name, visible: true }).click()
  }

  /** Says yes in the dialog that is open. */
  async yes(words: string): Promise<void> {
    await this.seen(this.page.locator('.taro-model__confirm').filter({ hasText: words })).click()
  }

  /** Province, city, county in the sheet that is open. */
  async region(...names: string[]): Promise<void> {
    for (const name of names)
      await this.page.locator('.sheet-row').filter({ hasText: name, visible: true }).first().click()
  }

  /** Takes a photo where 拍照 stands, and waits until it has been stored. */
  async photo(bytes: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.tap('拍照或选照片')
    await (await chooser).setFiles({ name: '证明.jpg', mimeType: 'image/jpeg', buffer: bytes })
    // One sent before, on another visit, shows no picture.
    await this.or(
      '传照片',
      this.seen(
        this.page.locator('.photo', { has: this.page.locator('.photo-img') }).filter({ hasText: '已传' }),
      )
        .first()
        .waitFor(),
    )
  }

  /** Where a person is, without host. */
  path(): string {
    return this.page.url().slice(this.url.length)
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
