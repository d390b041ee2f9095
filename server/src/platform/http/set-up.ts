import { createHash } from 'node:crypto'

import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { MAX_FILE_BYTES } from '@wengang/shared/contract/files'
import type { FastifyInstance } from 'fastify'

import type { Config } from '../config/config.js'
import { RedisConnection } from '../redis/redis.js'
import { serveApiReference } from './api-reference.js'
import { H5Site } from './h5-site.js'
import { parseJson } from './json-parser.js'

/** Everything about HTTP that is not an endpoint: headers, limits, logging, uploads, ETags, the H5 page. */
export async function setUpHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance()
  const site = app.get(H5Site)
  fastify.decorateRequest('caller', null)
  fastify.decorateRequest('wantsEtag', false)
  parseJson(fastify)
  addHooks(fastify)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy(site.scriptHashes()) },
    hsts: config.production,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  if (config.rateLimitPerMinute > 0) {
    const redis = app.get(RedisConnection).client
    await app.register(rateLimit, {
      max: config.rateLimitPerMinute,
      timeWindow: 60_000,
      skipOnError: true,
      ...(redis && { redis, nameSpace: 'ip:' }),
      // Our files cost little and a page loads many at once.
      allowList: (request: { url: string }) => !request.url.startsWith('/api/'),
    })
  }
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 20, fieldSize: 20_000, parts: 21 },
  })
  await serveApiReference(fastify)
  if (site.exists) {
    await app.register(fastifyStatic, {
      root: site.directory,
      index: ['index.html'],
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Built files carry a hash of their content in the name and never change; the page itself must be asked for anew.
        const hashed = /[.-][0-9a-f]{8,}\.\w+$/.test(path)
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
}

const policy = (scripts: readonly string[]): Record<string, string[]> => ({
  'default-src': ["'self'"],
  'script-src': ["'self'", ...scripts],
  // Taro's components and the API reference put style elements into the page.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
})

function addHooks(fastify: FastifyInstance): void {
  let closing = false
  fastify.addHook('preClose', async () => {
    closing = true
  })
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  fastify.addHook('onSend', async (request, reply, payload) => {
    // Otherwise the server would wait for the caller to let go of the connection, a minute or more.
    if (closing) void reply.header('connection', 'close')
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', request.wantsEtag ? 'no-cache' : 'no-store')
    if (!request.wantsEtag || typeof payload !== 'string' || reply.statusCode !== 200) return payload
    const etag = `"${createHash('sha256').update(payload).digest('base64url')}"`
    void reply.header('etag', etag)
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (!known?.includes(etag)) return payload
    void reply.status(304).removeHeader('content-type').removeHeader('content-length')
    return ''
  })
  fastify.addHook('onResponse', async (request, reply) => {
    // The route's pattern, never the address: addresses hold search words and ids.
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
}
