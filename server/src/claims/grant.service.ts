import { Injectable } from '@nestjs/common'
import type { SchemeId } from '@wengang/shared/contract/policy'
import { In } from 'typeorm'
import { Database } from '../platform/database/database.js'
import { isDuplicateKey } from '../platform/database/errors.js'
import { refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { ClaimGrantEntity } from './claim-grant.entity.js'
import type { OnceKey } from './once-only.js'

const CHUNK = 500

/** A once-only key as one text. */
export const nameOf = (key: OnceKey): string => `${key.book} ${key.subjectIndex} ${key.period}`

/** The book of what has been granted once. */
@Injectable()
export class GrantService {
  constructor(private readonly database: Database) {}

  /** Grants that stand on any of the keys, by {@link nameOf}. */
  async standing(keys: readonly OnceKey[]): Promise<Map<string, ClaimGrantEntity>> {
    const found = new Map<string, ClaimGrantEntity>()
    const wanted = new Set(keys.map(nameOf))
    for (const subjects of chunks([...new Set(keys.map((key) => key.subjectIndex))])) {
      const periods = subjects.length === 1 ? { period: In(keys.map((key) => key.period)) } : {}
      const rows = await this.grants().findBy({ subjectIndex: In(subjects), ...periods })
      for (const row of rows) if (wanted.has(nameOf(row))) found.set(nameOf(row), row)
    }
    return found
  }

  /** Books in which each of the subjects has a grant: for screening, where no claim exists yet. */
  async booksOf(subjects: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>()
    for (const some of chunks(subjects)) {
      const rows = await this.grants().find({
        select: { id: true, subjectIndex: true, book: true },
        where: { subjectIndex: In(some) },
      })
      for (const row of rows) found.set(row.subjectIndex, [...(found.get(row.subjectIndex) ?? []), row.book])
    }
    return found
  }

  /**
   * Uses up the keys for an approved claim, inside the caller's transaction. The unique key of the table decides between
   * two approvals at once; whoever comes second is told which claim stands in the way.
   */
  async write(
    claim: { id: string; reference: string; scheme: SchemeId },
    keys: readonly OnceKey[],
    today: string,
  ): Promise<Result<null>> {
    const rows = keys.map((key): ClaimGrantEntity => ({
      id: newId(),
      ...key,
      claimId: claim.id,
      claimReference: claim.reference,
      scheme: claim.scheme,
      grantedOn: today,
    }))
    try {
      for (const some of chunks(rows)) await this.grants().insert(some)
      return null
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      const [other] = [...(await this.standing(keys)).values()].filter((row) => row.claimId !== claim.id)
      const which = other === undefined ? '另一项申请' : `申请 ${other.claimReference}`
      return refuse('already-exists', `${which}已经发放过同一项一次性补贴，不能再发`, {
        current: { reference: other?.claimReference ?? null },
      })
    }
  }

  private grants() {
    return this.database.repo(ClaimGrantEntity)
  }
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < items.length; start += CHUNK) parts.push(items.slice(start, start + CHUNK))
  return parts
}
