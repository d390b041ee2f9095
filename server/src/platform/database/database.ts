import { AsyncLocalStorage } from 'node:async_hooks'

import { Inject, Injectable } from '@nestjs/common'
import { TransactionHost } from '@nestjs-cls/transactional'
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm'
import { Mutex } from 'async-mutex'
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, Repository } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'

import type { DataSources, Engine } from './data-source.js'
import { isDeadlock, isDuplicateKey } from './errors.js'

export const DATA_SOURCES = Symbol('data sources')

const DEADLOCK_ATTEMPTS = 5

/**
 * The only way to the database. `repo` follows the transaction that the request (or job) opened, without anyone
 * passing it along.
 */
@Injectable()
export class Database {
  private readonly writing = new Mutex()
  private readonly uponCommit = new AsyncLocalStorage<(() => void)[]>()

  constructor(
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
    @Inject(TransactionHost) private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
  ) {}

  get engine(): Engine {
    return this.sources.engine
  }

  get inTransaction(): boolean {
    return this.host.isTransactionActive()
  }

  /** The open transaction's manager, or one for reading only. */
  get manager(): EntityManager {
    return this.inTransaction ? this.host.tx : this.sources.reader.manager
  }

  /** Repository bound to the open transaction. Without one it reads; writing needs {@link transaction}. */
  repo<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity)
  }

  /**
   * Runs `work` in one transaction, joining an open one. It commits when `work` resolves and rolls back when it throws.
   * On MySQL a deadlock runs `work` again (at most five times), so `work` must touch nothing but the database.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work()
    if (this.engine === 'sqlite')
      return this.committing((once) => this.writing.runExclusive(() => this.host.withTransaction(once)), work)
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.committing(
          (once) => this.host.withTransaction({ isolationLevel: 'READ COMMITTED' }, once),
          work,
        )
      } catch (error) {
        if (!isDeadlock(error) || attempt === DEADLOCK_ATTEMPTS) throw error
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 + Math.random() * 40))
      }
    }
  }

  /** Runs `then` when the open transaction has committed, and never when it is undone; without one, at once. */
  afterCommit(then: () => void): void {
    const waiting = this.uponCommit.getStore()
    if (waiting === undefined) then()
    else waiting.push(then)
  }

  private async committing<T>(
    run: (work: () => Promise<T>) => Promise<T>,
    work: () => Promise<T>,
  ): Promise<T> {
    const waiting: (() => void)[] = []
    const result = await run(() => this.uponCommit.run(waiting, work))
    for (const then of waiting) then()
    return result
  }

  /** Inserts rows as they are, typed as the entity (TypeORM's own type of a partial row does not admit JSON columns). */
  async insert<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    rows: Partial<T> | readonly Partial<T>[],
  ): Promise<void> {
    await this.transaction(() =>
      this.repo(entity).insert(rows as QueryDeepPartialEntity<T> | QueryDeepPartialEntity<T>[]),
    )
  }

  /** Changes the rows that match and returns how many. */
  async update<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    changes: Partial<T>,
  ): Promise<number> {
    const result = await this.transaction(() =>
      this.repo(entity).update(where, changes as QueryDeepPartialEntity<T>),
    )
    return result.affected ?? 0
  }

  /** Inserts `row`; false when a unique key of its table refuses it. The transaction goes on either way. */
  async insertUnique<T extends ObjectLiteral>(entity: EntityTarget<T>, row: Partial<T>): Promise<boolean> {
    return this.transaction(async () => {
      try {
        await this.insert(entity, row)
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    })
  }

  /**
   * Writes `changes` if the record is still as the caller saw it, adding one to `revision`; false when it is not.
   * `where` may hold more than id and revision, such as the status it must have.
   */
  async compareAndSet<T extends ObjectLiteral & { id: string; revision: number }>(
    entity: EntityTarget<T>,
    where: { id: string; revision: number } & FindOptionsWhere<T>,
    changes: Partial<T>,
  ): Promise<boolean> {
    return this.transaction(async () => {
      const result = await this.repo(entity).update(where, { ...changes, revision: where.revision + 1 })
      return result.affected === 1
    })
  }

  /** Whether the database answers. */
  async ping(): Promise<boolean> {
    try {
      await this.sources.reader.query('SELECT 1')
      return true
    } catch {
      return false
    }
  }
}
