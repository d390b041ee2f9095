import { setTimeout as sleep } from 'node:timers/promises'

import { Injectable } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'

import { Clock } from '../clock/clock.js'
import { Config } from '../config/config.js'
import { FieldCipher } from '../crypto/field-cipher.js'
import { Database } from '../database/database.js'
import { WechatToken } from './wechat-token.entity.js'
import { wechatRequest } from './wechat-http.js'

/** A token counts as over five minutes early, while WeChat still takes the old one beside the new. */
const MARGIN_SECONDS = 300
const REFRESH_SECONDS = 20

const StableToken = z.object({ access_token: z.string().min(1), expires_in: z.number().int().positive() })

/** The interface access token (`stable_token`), kept sealed in the database; one replica refreshes, the others wait for it. */
@Injectable()
export class WechatTokens {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** A token good for at least five minutes. Throws when WeChat refuses or does not answer. */
  async get(): Promise<string> {
    const { appId } = this.config.wechat
    if (appId === null) throw new Error('WECHAT_APP_ID is not set')
    for (let attempt = 0; attempt < REFRESH_SECONDS * 5; attempt += 1) {
      const row = await this.row(appId)
      if (
        row.sealed !== null &&
        row.expiresAt !== null &&
        row.expiresAt > this.clock.instantIn(MARGIN_SECONDS)
      )
        return this.cipher.open(row.sealed)
      if (
        (row.refreshingUntil === null || row.refreshingUntil < this.clock.instant()) &&
        (await this.lease(row))
      )
        return this.refresh(row)
      await sleep(200)
    }
    throw new Error('Another replica has been refreshing the WeChat token for too long')
  }

  /** Forgets a token that WeChat no longer takes (40001, 42001). */
  async drop(): Promise<void> {
    const { appId } = this.config.wechat
    if (appId === null) return
    await this.database.transaction(() =>
      this.database.repo(WechatToken).update({ id: appId }, { sealed: null }),
    )
  }

  private async row(id: string): Promise<WechatToken> {
    const found = await this.database.repo(WechatToken).findOneBy({ id })
    if (found) return found
    await this.database.insertUnique(WechatToken, {
      id,
      sealed: null,
      expiresAt: null,
      refreshingUntil: null,
      revision: 0,
    })
    return this.database.repo(WechatToken).findOneByOrFail({ id })
  }

  private lease(row: WechatToken): Promise<boolean> {
    return this.database.compareAndSet(
      WechatToken,
      { id: row.id, revision: row.revision },
      { refreshingUntil: this.clock.instantIn(REFRESH_SECONDS) },
    )
  }

  private async refresh(row: WechatToken): Promise<string> {
    const mine = { id: row.id, revision: row.revision + 1 }
    try {
      const { appId, secret, apiBase } = this.config.wechat
      const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
      const answer = await wechatRequest(apiBase, '/cgi-bin/stable_token', {}, body, StableToken)
      await this.database.compareAndSet(WechatToken, mine, {
        sealed: this.cipher.seal(answer.access_token),
        expiresAt: this.clock.instantIn(answer.expires_in),
        refreshingUntil: null,
      })
      return answer.access_token
    } catch (error) {
      await this.database.compareAndSet(WechatToken, mine, { refreshingUntil: null })
      throw error
    }
  }
}
