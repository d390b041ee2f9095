import { hkdfSync } from 'node:crypto'

import { Inject, Injectable } from '@nestjs/common'
import { Role } from '@wengang/shared/contract/roles'
import { z } from '@wengang/shared/contract/zod'
import { errors, jwtVerify, SignJWT } from 'jose'

import { Clock } from '../clock/clock.js'
import { Config } from '../config/config.js'
import type { Caller } from '../http/caller.js'
import { refuse, type Result } from '../http/refusal.js'

export const ACCESS_TOKEN_SECONDS = 15 * 60

const Claims = z.object({
  sub: z.uuid(),
  roles: z.array(Role),
  scope: z.string().nullable(),
  emp: z.string().nullable(),
  sid: z.uuid().optional(),
})

/** Access tokens: HS256 JWTs of 15 minutes that carry what a permission check needs, so that no request looks it up. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array

  constructor(
    @Inject(Config) config: Pick<Config, 'secrets'>,
    @Inject(Clock) private readonly clock: Clock,
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
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(caller.accountId)
      .setIssuer('wengang')
      .setIssuedAt(issued)
      .setExpirationTime(issued + ACCESS_TOKEN_SECONDS)
      .sign(this.key)
    return { token, expiresAt: new Date((issued + ACCESS_TOKEN_SECONDS) * 1000).toISOString() }
  }

  /** Who a token speaks for; refused when it is foreign, altered or over. */
  async verify(token: string): Promise<Result<Caller>> {
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
      }
    } catch (error) {
      return error instanceof errors.JWTExpired
        ? refuse('session-ended', '登录已过期，请重新登录。')
        : refuse('not-signed-in', '登录凭证无效，请重新登录。')
    }
  }
}
