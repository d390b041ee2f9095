import { createHash } from 'node:crypto'

import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { MAX_FILE_BYTES } from '@wengang/shared/contract/files'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Config } from '../config/config.js'
import { RedisConnection } from '../redis/redis.js'
import { serveApiReference } from './api-reference.js'
import { limitBodies, type HttpTimeouts } from './body-deadline.js'
import { H5Site } from './h5-site.js'
import { parseJson } from './json-parser.js'
import { ProblemFilter } from './problem.filter.js'
import { refuse, RefusalException } from './refusal.js'

/** Everything about HTTP that is not an endpoint: headers, limits, logging, uploads, ETags, the H5 page. */
export async function setUpHttp(
  app: NestFastifyApplication,
  config: Config,
  timeouts: HttpTimeouts,
): Promise<void> {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance()
  const site = app.get(H5Site)
  fastify.decorateRequest('caller', null)
  fastify.decorateRequest('wantsEtag', false)
  // Nest sets its own later, for its own routes; these are the reference, the built files and unknown addresses.
  const problems = new ProblemFilter(site)
  fastify.setErrorHandler((error, request, reply) => problems.answer(error, request, reply))
  parseJson(fastify)
  limitBodies(fastify, timeouts)
  addHooks(fastify)
  await compressAnswers(fastify)
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
      allowList: (request: FastifyRequest) => !isApi(request),
    })
  }
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 20, fieldSize: 20_000, parts: 21 },
  })
  await serveApiReference(fastify)
  // So that an unknown address below /api has a route too, however it was spelled.
  fastify.all(`${API}*`, async () => {
    throw new RefusalException(refuse('not-found', '没有这个地址。'))
  })
  if (site.exists) {
    fastify.get('/', (_request, reply) => reply.callNotFound())
    await app.register(fastifyStatic, {
      root: site.directory,
      // The page is more than its file: H5Site makes it.
      index: false,
      wildcard: true,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Built files carry a hash of their content in the name and never change; the page itself must be asked for anew.
        const hashed = /[.-][0-9a-f]{8,}\.\w+(\.(br|gz))?$/.test(path)
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
}

const API = '/api/'

/** Whether the request came to an API route, by the route that it matched and not by how its address was written. */
const isApi = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.startsWith(API) === true

/** Nothing is gained below this; and what signs people in stays as it is, so that its length tells nothing. */
const COMPRESSED_FROM_BYTES = 1024
const SECRETS = /^\/api\/auth\//

async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRoute', (route) => {
    if (SECRETS.test(route.url)) route.compress = false
  })
  await fastify.register(compress, {
    threshold: COMPRESSED_FROM_BYTES,
    encodings: ['br', 'gzip'],
    // Compressed bodies are not taken: a small one could unpack to gigabytes.
    globalDecompression: false,
  })
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
    if (isApi(request) && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', request.wantsEtag ? 'no-cache' : 'no-store')
    if (!request.wantsEtag || typeof payload !== 'string' || reply.statusCode !== 200) return payload
    // Weak: the bytes differ by how they are compressed on the way.
    const etag = `W/"${createHash('sha256').update(payload).digest('base64url')}"`
    void reply.header('etag', etag)
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (!known?.includes(etag.slice(2))) return payload
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
