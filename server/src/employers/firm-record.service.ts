import { Injectable } from '@nestjs/common'
import { MoreThan } from 'typeorm'
import { Database } from '../platform/database/database.js'
import { EmployerEntity } from './employer.entity.js'

export interface FirmFacts {
  id: string
  region: string
  facts: { entityType: string; enterpriseSize: string }
}

/** Every firm's policy facts page by page, for 政策找人. */
@Injectable()
export class FirmRecordService {
  constructor(private readonly db: Database) {}

  async count(): Promise<number> {
    return this.firms().count()
  }

  /** Up to `limit` firms after `afterId` in the order of ids. */
  async factsPage(afterId: string | null, limit: number): Promise<FirmFacts[]> {
    const rows = await this.firms().find({
      where: afterId === null ? {} : { id: MoreThan(afterId) },
      order: { id: 'ASC' },
      take: limit,
    })
    return rows.map(({ id, region, entityType, size }) => ({
      id,
      region,
      facts: { entityType, enterpriseSize: size },
    }))
  }

  private firms() {
    return this.db.repo(EmployerEntity)
  }
}
