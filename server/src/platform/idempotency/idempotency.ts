import { createHash } from 'node:crypto'

import { Injectable } from '@nestjs/common'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { LessThan } from 'typeorm'

import { Clock } from '../clock/clock.js'
import { FieldCipher } from '../crypto/field-cipher.js'
import { Database } from '../database/database.js'
import type { AnyCall } from '../http/call.js'
import { isRefusal, refuse, type Refusal, type Result } from '../http/refusal.js'
import { IdempotencyKey, type KeptReply } from './idempotency.entity.js'

const KEPT_SECONDS = 48 * 3600
/** A first request that has not answered by then died with its process; a repeat takes over. */
const ABANDONED_SECONDS = 120

interface Key {
  readonly id: string
  readonly request: string
}

const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256')
  // Length first, so that no two lists of parts run together into the same bytes.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('hex')
}

const reused = (): Refusal => refuse('key-reused', '这个请求编号已用于另一项内容，请刷新后重新提交。')

/** Answers a repeated write with the first answer, so that a phone may send again when it heard nothing. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
  ) {}

  /** The key a request carries; null without one (or for someone not signed in), refused when malformed. */
  keyOf(endpoint: Endpoint, call: AnyCall): Result<Key | null> {
    const header = call.request.headers['idempotency-key']
    if (header === undefined || call.caller === null) return null
    if (typeof header !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(header)) {
      return refuse('bad-input', '请求编号（Idempotency-Key）应为 8 至 100 个字符。')
    }
    const asked = JSON.stringify([call.params ?? null, call.query ?? null, call.body ?? null])
    return {
      id: sha256(call.caller.accountId, `${endpoint.method} ${endpoint.path}`, header),
      request: sha256(asked, call.file?.name ?? '', call.file?.bytes ?? ''),
    }
  }

  /**
   * Inside the request's transaction: the key's row commits or rolls back with the work. A concurrent repeat waits at
   * the unique key (MySQL) or the write mutex (SQLite), then finds the first answer, or does the work if that failed.
   */
  async onceWithin(key: Key, work: () => Promise<unknown>): Promise<unknown> {
    const fresh = await this.insert(key)
    if (!fresh) return this.earlier(key)
    const result = await work()
    if (!isRefusal(result)) await this.keep(key, result)
    return result
  }

  /** For work that opens its own transactions: the row marks it as in progress, and goes when it fails. */
  async onceAcross(key: Key, work: () => Promise<unknown>): Promise<unknown> {
    await this.database.transaction(() => this.forgetAbandoned(key))
    if (!(await this.insert(key))) return this.earlier(key)
    try {
      const result = await work()
      await this.database.transaction(() => (isRefusal(result) ? this.forget(key) : this.keep(key, result)))
      return result
    } catch (error) {
      await this.database.transaction(() => this.forget(key))
      throw error
    }
  }

  /** Drops keys past their two days. */
  async sweep(): Promise<void> {
    await this.database.transaction(() =>
      this.database.repo(IdempotencyKey).delete({ createdAt: LessThan(this.clock.instantIn(-KEPT_SECONDS)) }),
    )
  }

  private insert(key: Key): Promise<boolean> {
    return this.database.insertUnique(IdempotencyKey, {
      id: key.id,
      request: key.request,
      answered: 0,
      reply: null,
      createdAt: this.clock.instant(),
    })
  }

  private async earlier(key: Key): Promise<unknown> {
    const row = await this.database.repo(IdempotencyKey).findOneBy({ id: key.id })
    if (row && row.request !== key.request) return reused()
    if (!row || row.answered === 0) return refuse('in-progress', '同一请求正在处理，请稍等。')
    return this.opened(row.reply)
  }

  private async keep(key: Key, result: unknown): Promise<void> {
    await this.database.update(IdempotencyKey, { id: key.id }, { answered: 1, reply: this.sealed(result) })
  }

  private sealed(result: unknown): KeptReply {
    return result === undefined ? {} : { sealed: this.cipher.seal(JSON.stringify(result)) }
  }

  private opened(reply: KeptReply | null): unknown {
    return reply?.sealed === undefined
      ? reply?.result
      : (JSON.parse(this.cipher.open(reply.sealed)) as unknown)
  }

  private async forget(key: Key): Promise<void> {
    await this.database.repo(IdempotencyKey).delete({ id: key.id })
  }

  private async forgetAbandoned(key: Key): Promise<void> {
    await this.database.repo(IdempotencyKey).delete({
      id: key.id,
      answered: 0,
      createdAt: LessThan(this.clock.instantIn(-ABANDONED_SECONDS)),
    })
  }
}
