import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { ClaimCounterEntity } from './claim-counter.entity.js'
import { makeReference } from './reference.js'

/** Gives each submitted claim its number, without gaps that a rollback does not explain. */
@Injectable()
export class ReferenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The next number of the year, inside the caller's transaction: the counter's row lock makes the others wait. */
  async next(): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4))
    const counters = this.database.repo(ClaimCounterEntity)
    const counted = await counters.increment({ year }, 'value', 1)
    if (counted.affected !== 1 && !(await this.database.insertUnique(ClaimCounterEntity, { year, value: 1 })))
      await counters.increment({ year }, 'value', 1)
    const { value } = await counters.findOneByOrFail({ year })
    return makeReference(year, value)
  }
}
