import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { PROBLEMS, type ProblemCode } from '@wengang/shared/contract/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'

import { isDatabaseGone, isFull } from '../database/errors.js'
import { H5Site } from './h5-site.js'
import { problemOf } from './problem.js'
import { refuse, Refusal, RefusalException } from './refusal.js'

const BY_STATUS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['bad-input', '请求的格式不对。'],
  401: ['not-signed-in', '请先登录。'],
  403: ['not-allowed', '没有权限。'],
  404: ['not-found', '没有这个地址。'],
  405: ['not-found', '没有这个地址。'],
  406: ['bad-input', '请求的格式不对。'],
  408: ['too-slow', '内容传得太慢，没有收完。请看看信号，再试一次。'],
  413: ['too-large', '内容太大：文件请不要超过 10 MB。'],
  415: ['bad-input', '请求的格式不对。'],
  429: ['too-many', '操作太频繁，请稍后再试。'],
  503: ['unavailable', '服务暂时不可用，请稍后再试。'],
}

/** A database fails over within seconds. */
const RETRY_AFTER_SECONDS = 5

/** Every answer that is not a success: RFC 9457 problem+json. A fault says nothing of its cause; the log does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(H5Site) private readonly site: H5Site) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp()
    return this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())
  }

  /** Answers what was thrown, be it in one of Nest's routes or in one of Fastify's own. */
  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const refusal = this.refusalOf(error)
    if (
      refusal.code === 'not-found' &&
      !(error instanceof RefusalException) &&
      (await this.site.answerPage(request, reply))
    )
      return
    if (refusal.code === 'fault' || refusal.code === 'storage-full')
      request.log.error({ err: error }, 'fault')
    else if (refusal.code === 'unavailable') request.log.warn({ err: error }, 'unavailable')
    const { status } = PROBLEMS[refusal.code]
    if (reply.sent) return
    if (refusal.retryAfterSeconds !== undefined)
      void reply.header('retry-after', String(refusal.retryAfterSeconds))
    if (status === 401) void reply.header('www-authenticate', 'Bearer')
    if (status === 503 && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', RETRY_AFTER_SECONDS)
    await reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemOf(refusal, request.id)))
  }

  private refusalOf(error: unknown): Refusal {
    if (error instanceof RefusalException) return error.refusal
    if (isFull(error)) return refuse('storage-full', '系统存储空间已满，这一步没有存上。请告诉县人社局。')
    if (isDatabaseGone(error)) return refuse('unavailable', '服务暂时不可用，请过几秒再试。')
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error)
    const known = BY_STATUS[status]
    return known
      ? refuse(known[0], known[1])
      : refuse('fault', '系统出错了，请稍后再试。如果一直这样，请联系县人社局。')
  }
}

/** Fastify and its plugins mark their errors (malformed JSON, too large, too many) with a status. */
const statusOf = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500
