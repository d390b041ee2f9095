import {
  Body,
  HttpCode,
  Inject,
  Param,
  Query,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  SetMetadata,
} from '@nestjs/common'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import type { FastifyReply, FastifyRequest } from 'fastify'

import type { AnyCall, Handled, HandleOptions, HandlerOf } from './call.js'
import { HandlerRunner } from './handler-runner.js'
import { RefusalException, isRefusal } from './refusal.js'
import { sendFile } from './send-file.js'
import { readUpload } from './upload.js'
import { contractPipe } from './validation.js'

export type { Call, FileReply, HandleOptions } from './call.js'

export const HANDLED = 'wengang:handled'
const RUNNER = Symbol('handler runner')

/**
 * Serves one endpoint of the contract with a controller method. From the endpoint come route, permission, validation,
 * status, serialisation, the transaction (all but GET) and `Idempotency-Key`. The method gets one {@link Call} and
 * returns the reply or a Refusal; a Refusal or an error undoes everything it wrote.
 */
export function Handle<const E extends Endpoint>(endpoint: E, options: HandleOptions = {}) {
  // Generic in the method, because a property descriptor is invariant: a handler may take less and return more exactly.
  return <M extends HandlerOf<E>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const method = descriptor.value
    if (!method) throw new Error(`@Handle is for methods, not ${key}`)
    const handled: Handled = { endpoint, options }

    const route = async function (
      this: { [RUNNER]: HandlerRunner },
      request: FastifyRequest,
      reply: FastifyReply,
      params: unknown,
      query: unknown,
      body: unknown,
    ): Promise<unknown> {
      const upload = endpoint.upload ? await readUpload(request, endpoint) : undefined
      const call: AnyCall = {
        caller: request.caller,
        params,
        query,
        body: upload ? upload.fields : body,
        file: upload?.file,
        requestId: request.id,
        request,
      }
      // The contract's schemas have just made `call` what its type says.
      const result = await this[RUNNER].run(handled, call, async () =>
        method.call(this, call as Parameters<HandlerOf<E>>[0]),
      )
      if (isRefusal(result)) throw new RefusalException(result)
      if (options.etag) request.wantsEtag = true
      return endpoint.reply === 'file' ? sendFile(reply, result) : result
    }
    descriptor.value = route as unknown as M

    Inject(HandlerRunner)(target, RUNNER)
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] })(target, key, descriptor)
    HttpCode(endpoint.status ?? (endpoint.reply === 'empty' ? 204 : 200))(target, key, descriptor)
    SetMetadata(HANDLED, handled)(target, key, descriptor)

    Req()(target, key, 0)
    Res({ passthrough: true })(target, key, 1)
    if (endpoint.params) Param({ schema: endpoint.params, pipes: [contractPipe] })(target, key, 2)
    if (endpoint.query) Query({ schema: endpoint.query, pipes: [contractPipe] })(target, key, 3)
    if (endpoint.body && !endpoint.upload)
      Body({ schema: endpoint.body, pipes: [contractPipe] })(target, key, 4)
  }
}
