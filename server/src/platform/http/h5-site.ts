import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { Config } from '../config/config.js'

/** The H5 build that this server also hands out, when there is one. */
@Injectable()
export class H5Site {
  readonly directory: string
  private readonly page: string | null

  constructor(config: Config) {
    this.directory = config.h5Dir
    const file = join(config.h5Dir, 'index.html')
    this.page = existsSync(file) ? readFileSync(file, 'utf8') : null
  }

  get exists(): boolean {
    return this.page !== null
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

  /** Answers a page address that only the page's own router knows; false when it is none. */
  async answerPage(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const path = request.url.split('?')[0] ?? ''
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !path.startsWith('/api/') &&
      !/\.\w{1,5}$/.test(path)
    if (!isPage || this.page === null) return false
    await reply
      .status(200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(this.page)
    return true
  }
}
