import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { CategoryMembershipEntity } from './category-membership.entity.js'
import { categoryTitle } from './categories.js'

export interface CategoryView {
  category: string
  title: string
  from: string
  to: string | null
  source: string
}

/** Dated category memberships, kept by staff (S8). */
@Injectable()
export class CategoryService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Memberships in force on `day` (today unless told); both end days count. */
  async inForce(accountId: string, day = this.clock.today()): Promise<CategoryView[]> {
    const rows = await this.db
      .repo(CategoryMembershipEntity)
      .find({ where: { accountId }, order: { fromDay: 'ASC', category: 'ASC' } })
    return rows
      .filter((row) => row.fromDay <= day && (row.toDay === null || row.toDay >= day))
      .map((row) => ({
        category: row.category,
        title: categoryTitle(row.category),
        from: row.fromDay,
        to: row.toDay,
        source: row.source,
      }))
  }

  /** Whether staff keep any record of the person's categories, in force or past. */
  async known(accountId: string): Promise<boolean> {
    return this.db.repo(CategoryMembershipEntity).existsBy({ accountId })
  }

  /** Records a membership; `to` is the last day it holds. */
  async add(
    accountId: string,
    input: { category: string; from: string; to?: string | null; source: string },
  ): Promise<void> {
    await this.db.repo(CategoryMembershipEntity).insert({
      id: newId(),
      accountId,
      category: input.category,
      fromDay: input.from,
      toDay: input.to ?? null,
      source: input.source,
      createdAt: this.clock.instant(),
    })
  }
}
