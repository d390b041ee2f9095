import type { Writable } from 'node:stream'

import type { FastifyAdapter } from '@nestjs/platform-fastify'
import { LogController } from 'fastify'

import { MAX_FILE_BYTES } from '@wengang/shared/contract/files'

import type { Config } from '../config/config.js'
import { newId } from '../ids.js'
import { serializeError } from '../logging/serialize-error.js'
import { timeFor, type HttpTimeouts } from './body-deadline.js'
import { answerBrokenRequest } from './broken-request.js'
import { oneSpelling } from './one-spelling.js'

/** Largest JSON body, bytes: a roster of 2000 workers is about 1 MB. */
const MAX_JSON_BYTES = 4 * 1024 * 1024

type Options = Extract<ConstructorParameters<typeof FastifyAdapter>[0], { trustProxy?: unknown }>

/** `log` is where log lines go instead of standard output. */
export const fastifyOptions = (config: Config, timeouts: HttpTimeouts, log?: Writable): Options => ({
  bodyLimit: MAX_JSON_BYTES,
  http: {
    headersTimeout: timeouts.headersMs,
    connectionsCheckingInterval: Math.min(5_000, timeouts.headersMs),
  },
  // A backstop; limitBodies() sees to each request by its size.
  requestTimeout: timeouts.headersMs + timeFor(MAX_FILE_BYTES, timeouts),
  keepAliveTimeout: timeouts.idleMs,
  rewriteUrl: oneSpelling,
  clientErrorHandler: answerBrokenRequest,
  // An id that is too long is refused by the contract, like any other wrong one.
  routerOptions: { maxParamLength: 16_384 },
  trustProxy: config.trustProxy === 0 ? false : (_address: string, hop: number) => hop < config.trustProxy,
  requestIdHeader: false,
  // A caller's own id is kept when it is plain, so that a phone's report and our log meet.
  genReqId: (request) => {
    const given = request.headers['x-request-id']
    return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId()
  },
  // Fastify's own lines hold the raw address; ours (set-up.ts) hold the route.
  logController: new LogController({ disableRequestLogging: true }),
  return503OnClosing: true,
  forceCloseConnections: 'idle',
  logger: {
    level: config.logLevel,
    ...(log && { stream: log }),
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
    base: null,
    serializers: {
      err: serializeError,
      req: (request) => ({ method: request.method }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
    redact: {
      paths: [
        'authorization',
        '*.authorization',
        '*.token',
        '*.phone',
        '*.idNumber',
        '*.bankAccount',
        '*.openid',
      ],
      censor: '…',
    },
  },
})
