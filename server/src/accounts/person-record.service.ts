import { Injectable } from '@nestjs/common'
import { Between, In, IsNull, MoreThan, Not } from 'typeorm'
import { Database } from '../platform/database/database.js'
import { AccountEntity } from './account.entity.js'
import { CategoryMembershipEntity } from './category-membership.entity.js'
import { ProfileEntity } from './profile.entity.js'

export interface PersonFacts {
  id: string
  householdRegion: string | null
  /** Keyed index of the id number: the subject of once-only rules. */
  idIndex: string | null
  facts: { householdRegion?: string; categories?: string[] }
}

/** Everybody's policy facts page by page, for 政策找人: a whole county in bounded memory. */
@Injectable()
export class PersonRecordService {
  constructor(private readonly db: Database) {}

  /** People on record: those whose name is known. */
  async count(): Promise<number> {
    return this.profiles().countBy({ name: Not(IsNull()) })
  }

  /** Up to `limit` people after `afterId` in the order of ids, with what is known of them on `day`. Two queries a page. */
  async factsPage(afterId: string | null, limit: number, day: string): Promise<PersonFacts[]> {
    const rows = await this.profiles().find({
      select: { id: true, householdRegion: true, idNumberIndex: true },
      order: { id: 'ASC' },
      take: limit,
      where: { name: Not(IsNull()), ...(afterId === null ? {} : { id: MoreThan(afterId) }) },
    })
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) return []
    const memberships = await this.db
      .repo(CategoryMembershipEntity)
      .findBy({ accountId: Between(first.id, last.id) })
    const categories = new Map<string, string[]>()
    for (const { accountId, category, fromDay, toDay } of memberships) {
      const held = categories.get(accountId) ?? []
      if (fromDay <= day && (toDay === null || toDay >= day) && !held.includes(category)) held.push(category)
      categories.set(accountId, held)
    }
    return rows.map(({ id, householdRegion, idNumberIndex }) => ({
      id,
      householdRegion,
      idIndex: idNumberIndex,
      facts: {
        ...(householdRegion === null ? {} : { householdRegion: householdRegion.slice(0, 6) }),
        // Without any membership on record the categories are unknown, which is not the same as none.
        ...(categories.has(id) ? { categories: categories.get(id)?.sort() } : {}),
      },
    }))
  }

  /** Accounts that act for each of the firms, to write to. */
  async accountsOfFirms(employerIds: readonly string[]): Promise<Map<string, string[]>> {
    const accounts = new Map<string, string[]>()
    if (employerIds.length === 0) return accounts
    const rows = await this.db.repo(AccountEntity).find({
      select: { id: true, employerId: true },
      where: { employerId: In([...employerIds]), disabled: false },
    })
    for (const { id, employerId } of rows)
      if (employerId !== null) accounts.set(employerId, [...(accounts.get(employerId) ?? []), id])
    return accounts
  }

  private profiles() {
    return this.db.repo(ProfileEntity)
  }
}
