import type { LoggerService } from '@nestjs/common'
import type { FastifyBaseLogger } from 'fastify'

/** Nest's own messages and every `new Logger(room)` go to the one structured log. */
export class FastifyLog implements LoggerService {
  constructor(private readonly sink: FastifyBaseLogger) {}

  // Nest's start-up chatter (every module, every route) is of use only when looking for a fault in it.
  log(message: unknown, room?: string): void {
    const level = room !== undefined && QUIET.has(room) ? 'debug' : 'info'
    this.sink[level]({ room }, String(message))
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.sink.error(
      { room: rest.at(-1), ...(message instanceof Error && { err: message }) },
      message instanceof Error ? 'fault' : String(message),
    )
  }

  warn(message: unknown, room?: string): void {
    this.sink.warn({ room }, String(message))
  }

  debug(message: unknown, room?: string): void {
    this.sink.debug({ room }, String(message))
  }

  verbose(message: unknown, room?: string): void {
    this.debug(message, room)
  }
}

const QUIET = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'ClsModule',
  'TransactionHost',
])
