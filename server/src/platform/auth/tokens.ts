import { hkdfSync } from 'node:crypto'

import { Inject, Injectable } from '@nestjs/common'
import { Role } from '@wengang/shared/contract/roles'
import { z } from '@wengang/shared/contract/zod'
import { errors, jwtVerify, SignJWT } from 'jose'

import { Clock } from '../clock/clock.js'
import { Config } from '../config/config.js'
import type { Caller } from '../http/caller.js'
import { isRefusal, refuse, type Result } from '../http/refusal.js'
import { LiveAccess } from './live-access.js'

export const ACCESS_TOKEN_SECONDS = 15 * 60

const Claims = z.object({
  sub: z.uuid(),
  roles: z.array(Role),
  scope: z.string().nullable(),
  emp: z.string().nullable(),
  sid: z.uuid().optional(),
  ver: z.int().optional(),
})

/**
 * Access tokens: HS256 JWTs of 15 minutes that carry what a permission check needs. Whether the sign-in behind one still
 * stands is {@link LiveAccess}'s to say, and every request asks it.
 */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array

  constructor(
    @Inject(Config) private readonly config: Pick<Config, 'secrets' | 'test'>,
    @Inject(Clock) private readonly clock: Clock,
    private readonly live: LiveAccess,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', config.secrets.token, 'wengang', 'access token', 32))
  }

  /** A new token for the caller and the moment (ISO UTC) it ends. */
  async issue(caller: Omit<Caller, 'personId'>): Promise<{ token: string; expiresAt: string }> {
    const issued = Math.floor(this.clock.now().getTime() / 1000)
    const token = await new SignJWT({
      roles: caller.roles,
      scope: caller.scope,
      emp: caller.employerId,
      sid: caller.sessionId,
      ver: caller.accessVersion,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(caller.accountId)
      .setIssuer('wengang')
      .setIssuedAt(issued)
      .setExpirationTime(issued + ACCESS_TOKEN_SECONDS)
      .sign(this.key)
    return { token, expiresAt: new Date((issued + ACCESS_TOKEN_SECONDS) * 1000).toISOString() }
  }

  /** Who a token speaks for; refused when it is foreign, altered or over, or its sign-in has ended. */
  async verify(token: string): Promise<Result<Caller>> {
    const caller = await this.read(token)
    if (isRefusal(caller)) return caller
    const { sessionId, accountId, accessVersion } = caller
    // Only tests make tokens that belong to no sign-in.
    if (sessionId === undefined) return this.config.test ? caller : notValid()
    return (await this.live.refusalOf(sessionId, accountId, accessVersion ?? 0)) ?? caller
  }

  private async read(token: string): Promise<Result<Caller>> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: 'wengang',
        currentDate: this.clock.now(),
      })
      const claims = Claims.parse(payload)
      return {
        accountId: claims.sub,
        personId: claims.sub,
        roles: claims.roles,
        scope: claims.scope,
        employerId: claims.emp,
        sessionId: claims.sid,
        accessVersion: claims.ver,
      }
    } catch (error) {
      return error instanceof errors.JWTExpired
        ? refuse('session-ended', '登录已过期，请重新登录。')
        : notValid()
    }
  }
}

const notValid = () => refuse('not-signed-in', '登录凭证无效，请重新登录。')
