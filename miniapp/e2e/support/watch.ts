import type { BrowserContext, Page } from 'playwright-core'

/** Refusals that a story provokes on purpose are not news to the browser's console only. */
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/

/** Collects everything that must not happen: console errors, page errors, faults of the server, requests to foreign hosts. */
export class Watch {
  readonly faults: string[] = []

  constructor(private readonly url: string) {}

  async over(context: BrowserContext): Promise<void> {
    await context.route(
      (asked) => !asked.href.startsWith(this.url) && !/^(data|blob):$/.test(asked.protocol),
      (route) => {
        this.faults.push(`请求了外部地址：${route.request().url()}`)
        return route.abort()
      },
    )
    context.on('page', (page) => this.page(page))
  }

  private page(page: Page): void {
    const where = (): string => page.url().slice(this.url.length)
    page.on('console', (message) => {
      if (message.type() === 'error' && !REFUSED.test(message.text()))
        this.faults.push(`${where()} 控制台报错：${message.text()}`)
    })
    page.on('pageerror', (error) => this.faults.push(`${where()} 页面报错：${error.message}`))
    page.on('response', (response) => {
      if (response.status() >= 500)
        this.faults.push(`${where()} ${response.status()} ${response.request().method()} ${response.url()}`)
    })
  }
}
