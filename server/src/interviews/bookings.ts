import { Injectable } from '@nestjs/common'
import { Between, In, Not } from 'typeorm'
import { isDuplicateKey } from '../platform/database/errors.js'
import { Database } from '../platform/database/database.js'
import { BookingEntity } from './booking.entity.js'
import type { InterviewEntity } from './interview.entity.js'
import { ticksOf } from './ticks.js'

type Booked = Pick<InterviewEntity, 'id' | 'candidateId' | 'employerId' | 'minutes'>

const partiesOf = (interview: Booked): string[] => [interview.candidateId, interview.employerId].sort()

/** Who is booked when. The table's primary key forbids two interviews in one party's five minutes. */
@Injectable()
export class Bookings {
  constructor(private readonly db: Database) {}

  /**
   * Books both parties for the whole interview, or nothing: false when either has any of the time taken. The look before
   * the leap only spares the database a lock queue; what decides is the primary key. Rows go in one order (party, then time)
   * so that two interviews wait for each other rather than block each other.
   */
  async take(interview: Booked, start: string): Promise<boolean> {
    const ticks = ticksOf(start, interview.minutes)
    const parties = partiesOf(interview)
    return this.db.transaction(async () => {
      const bookings = this.db.repo(BookingEntity)
      if (await bookings.existsBy({ party: In(parties), tick: In(ticks) })) return false
      try {
        await bookings.insert(
          parties.flatMap((party) => ticks.map((tick) => ({ party, tick, interviewId: interview.id }))),
        )
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    })
  }

  /** Gives the time of an interview back to both parties. */
  async release(interviewId: string): Promise<void> {
    await this.db.transaction(() => this.db.repo(BookingEntity).delete({ interviewId }))
  }

  /** For each interview, whether a start is still free for both parties, its own booking left aside. */
  async freeSlots(
    interviews: readonly (Booked & { slots: string[] })[],
  ): Promise<(interview: Booked, start: string) => boolean> {
    const ticks = interviews.flatMap((interview) =>
      interview.slots.flatMap((slot) => ticksOf(slot, interview.minutes)),
    )
    if (ticks.length === 0) return () => true
    const rows = await this.db.repo(BookingEntity).findBy({
      party: In([...new Set(interviews.flatMap(partiesOf))]),
      tick: Between(
        ticks.reduce((a, b) => Math.min(a, b)),
        ticks.reduce((a, b) => Math.max(a, b)),
      ),
      // Left out, not undefined: TypeORM refuses an undefined condition.
      ...(interviews.length === 1 && interviews[0] ? { interviewId: Not(interviews[0].id) } : {}),
    })
    const taken = new Map<string, Set<string>>()
    for (const { party, tick, interviewId } of rows) {
      const key = `${party}:${tick}`
      taken.set(key, (taken.get(key) ?? new Set()).add(interviewId))
    }
    const byOthers = (party: string, tick: number, own: string): boolean =>
      [...(taken.get(`${party}:${tick}`) ?? [])].some((id) => id !== own)
    return (interview, start) =>
      !ticksOf(start, interview.minutes).some((tick) =>
        partiesOf(interview).some((party) => byOthers(party, tick, interview.id)),
      )
  }
}
