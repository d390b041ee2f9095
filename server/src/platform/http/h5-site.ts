import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Injectable, Logger } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { Config } from '../config/config.js'

/** What a page shows before the app is there. */
export interface FirstScreen {
  /** HTML, escaped. */
  readonly html: string
  /** The same as data, so that the app goes on from it without asking again. */
  readonly data: unknown
}
/** Makes the first screen for an address' query; null where there is none. */
export type FirstScreenMaker = (query: Readonly<Record<string, unknown>>) => Promise<FirstScreen | null>

/** The H5 build that this server also hands out, when there is one. */
@Injectable()
export class H5Site {
  readonly directory: string
  private readonly page: string | null
  /** Every page's address and the files it needs beside the app; null from a build that did not write it. */
  private readonly pages: Readonly<Record<string, readonly string[]>> | null
  private readonly makers = new Map<string, FirstScreenMaker>()
  private readonly log = new Logger('site')

  constructor(config: Config) {
    this.directory = config.h5Dir
    const page = this.read('index.html')
    this.page = page === null ? null : this.withStyles(page)
    const pages = this.read('pages.json')
    this.pages = pages === null ? null : (JSON.parse(pages) as Record<string, string[]>)
  }

  get exists(): boolean {
    return this.page !== null
  }

  /** Lets a feature fill the first screen of a page. */
  fill(paths: readonly string[], maker: FirstScreenMaker): void {
    paths.forEach((path) => this.makers.set(path, maker))
  }

  /** CSP sources for the page's inline scripts (Taro sets the root font size in one), so that no other inline script runs. */
  scriptHashes(): string[] {
    return [...(this.page ?? '').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, code]) =>
        `'sha256-${createHash('sha256')
          .update(code ?? '')
          .digest('base64')}'`,
    )
  }

  /**
   * Answers a page address that only the page's own router knows, or says that there is no such page; false when a page
   * is not what was asked for.
   */
  async answerPage(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const path = request.url.split('?')[0] ?? ''
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading || this.page === null) return false
    const known = this.isPage(path)
    if (!known && !request.headers.accept?.includes('text/html')) return false
    await reply
      .status(known ? 200 : 404)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(known ? await this.pageFor(path, request) : NO_SUCH_PAGE)
    return true
  }

  private isPage(path: string): boolean {
    if (this.pages === null) return !/\.\w{1,5}$/.test(path)
    return path === '/' || Object.hasOwn(this.pages, path)
  }

  private async pageFor(path: string, request: FastifyRequest): Promise<string> {
    const first = await this.firstScreen(path, request.query as Record<string, unknown>)
    // `$` means something in a replacement text; a function's answer is taken as it is.
    const head = (this.page ?? '').replace('</head>', () => `${this.preloads(path)}</head>`)
    if (first === null) return head
    const data = JSON.stringify(first.data).replace(/</g, '\\u003c')
    return head.replace(
      '<div id="app">',
      () =>
        `<div id="first">${first.html}</div><script type="application/json" id="first-data">${data}</script><div id="app">`,
    )
  }

  /** A first screen is a kindness: when it fails, the app still comes. */
  private async firstScreen(path: string, query: Record<string, unknown>): Promise<FirstScreen | null> {
    try {
      return (await this.makers.get(path)?.(query)) ?? null
    } catch (error) {
      this.log.error(`No first screen: ${String(error)}`)
      return null
    }
  }

  private preloads(path: string): string {
    return (this.pages?.[path === '/' ? HOME : path] ?? [])
      .map((file) =>
        file.endsWith('.css')
          ? `<link rel="preload" as="style" href="${file}">`
          : `<link rel="preload" as="script" href="${file}">`,
      )
      .join('')
  }

  /** The app's styles inside the page, 4 KB compressed: without them nothing can be drawn, and a file of their own costs a round trip. */
  private withStyles(page: string): string {
    return page.replace(/<link[^>]+href="\/(css\/[^"]+)"[^>]*>/g, (link, file: string) => {
      const styles = this.read(file)
      return styles === null || styles.includes('</style') ? link : `<style>${styles}</style>`
    })
  }

  private read(file: string): string | null {
    const path = join(this.directory, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  }
}

const HOME = '/pages/jobs/index'

const NO_SUCH_PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>没有这个网页 · 稳岗通</title>
<link rel="icon" href="data:,">
<style>
body{margin:0;background:#f6f7f4;color:#1f2a24;font:17px/1.6 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:480px;margin:0 auto;padding:96px 24px}
h1{font-size:24px;margin:0 0 12px}
p{margin:0 0 24px;color:#5c6962}
a{display:block;box-sizing:border-box;min-height:48px;padding:10px 16px;margin-bottom:12px;border-radius:12px;text-align:center;text-decoration:none;font-size:19px;font-weight:600;color:#0b7a4b;background:#fff}
a:first-of-type{background:#0b7a4b;color:#fff}
</style></head>
<body><main><h1>没有这个网页</h1><p>网址可能不完整，或者这一页已经没有了。</p>
<a href="/pages/jobs/index">去找工作</a><a href="/pages/benefits/index">去领补贴</a></main></body></html>
`
