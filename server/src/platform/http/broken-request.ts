import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

import { PROBLEMS } from '@wengang/shared/contract/problems'

import { newId } from '../ids.js'
import { problemOf } from './problem.js'
import { refuse, type Refusal } from './refusal.js'

/** Answers what never became a request (no HTTP, headers too long or too late, a body that stopped early). */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const refusal = refusalFor(error.code)
  const { status } = PROBLEMS[refusal.code]
  const body = JSON.stringify(problemOf(refusal, newId()))
  if (socket.writable)
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'content-type: application/problem+json; charset=utf-8',
        'cache-control: no-store',
        'connection: close',
        `content-length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    )
  socket.destroySoon()
}

const refusalFor = (code: string | undefined): Refusal => {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refuse('too-slow', '请求迟迟没有收完。请看看信号，再试一次。')
    case 'HPE_HEADER_OVERFLOW':
      return refuse('too-large', '请求头太大。')
    default:
      return refuse('bad-input', '请求的格式不对，或者没有收完。')
  }
}
