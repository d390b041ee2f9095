import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import type { Access } from '@wengang/shared/contract/endpoint'
import type { FastifyRequest } from 'fastify'

import { AccessTokens } from '../auth/tokens.js'
import type { Handled } from './call.js'
import { hasRole, type Caller } from './caller.js'
import { HANDLED } from './handle.js'
import { isRefusal, refuse, RefusalException, type Refusal } from './refusal.js'

export const NOT_SIGNED_IN = '请先登录。'
export const NOT_YOUR_ROLE = '您的身份不能使用这项功能。'

/**
 * Refuses everything that the contract does not open: a route without an endpoint is refused to all, so that
 * forgetting a permission closes a door instead of opening one.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handled = this.reflector.get<Handled | undefined>(HANDLED, context.getHandler())
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    if (!handled) throw new RefusalException(refuse('not-allowed', NOT_YOUR_ROLE))
    const caller = await this.callerOf(request, handled.endpoint.access)
    const refusal = isRefusal(caller) ? caller : this.refusalFor(handled.endpoint.access, caller)
    if (refusal) throw new RefusalException(refusal)
    request.caller = isRefusal(caller) ? null : caller
    return true
  }

  private async callerOf(request: FastifyRequest, access: Access): Promise<Caller | null | Refusal> {
    const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (token === undefined) return null
    const caller = await this.tokens.verify(token)
    // What is open to all stays open to someone whose token has run out (signing in again, for one).
    return isRefusal(caller) && access === 'public' ? null : caller
  }

  private refusalFor(access: Access, caller: Caller | null): Refusal | null {
    if (access === 'public') return null
    if (!caller) return refuse('not-signed-in', NOT_SIGNED_IN)
    return access === 'account' || hasRole(caller, ...access) ? null : refuse('not-allowed', NOT_YOUR_ROLE)
  }
}
