import type { Writable } from 'node:stream'

import type { FastifyAdapter } from '@nestjs/platform-fastify'
import { LogController } from 'fastify'

import type { Config } from '../config/config.js'
import { newId } from '../ids.js'
import { serializeError } from '../logging/serialize-error.js'

/** Largest JSON body, bytes: a roster of 2000 workers is about 1 MB. */
const MAX_JSON_BYTES = 4 * 1024 * 1024

type Options = Extract<ConstructorParameters<typeof FastifyAdapter>[0], { trustProxy?: unknown }>

/** `log` is where log lines go instead of standard output. */
export const fastifyOptions = (config: Config, log?: Writable): Options => ({
  bodyLimit: MAX_JSON_BYTES,
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
