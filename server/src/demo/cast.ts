import { addDays } from '@wengang/shared/dates'
import { moment } from './calendar.js'
import type { Cast } from './county.js'
import type { Firm } from './firms.js'
import { PERSONA_EMPLOYERS } from './persona-employers.js'
import { PERSONA_ACCOUNTS } from './personas.js'
import { TOWNSHIPS } from './words/places.js'
import type { Sector } from './words/trades.js'

type Host = keyof typeof PERSONA_EMPLOYERS

/** What the personas' firms hire for, and how many open posts each has. */
const HOSTS: readonly {
  readonly persona: Host
  readonly sectors: readonly Sector[]
  readonly posts: number
}[] = [
  { persona: 'employer', sectors: ['food'], posts: 6 },
  { persona: 'employer2', sectors: ['farm', 'tea'], posts: 4 },
  { persona: 'agency', sectors: ['electronics', 'garment', 'building'], posts: 5 },
]
/** Applications that wait for the persona `employer` to answer. */
const WAITING = 6

/** The personas' firms as the draw sees firms. They exist already: only their posts are drawn. */
export function castOf(today: string): Cast {
  const [town] = TOWNSHIPS
  const { seeker } = PERSONA_ACCOUNTS
  if (town === undefined) throw new RangeError('The county has no townships')
  const firm = (persona: Host, sectors: readonly Sector[]): Firm => {
    const given = PERSONA_EMPLOYERS[persona]
    return {
      ...given,
      sectors,
      place: town,
      accountId: PERSONA_ACCOUNTS[persona].id,
      corporateAccount: '',
      verifications: [{ id: given.id, on: addDays(today, -given.verifiedDaysAgo) }],
      joinedAt: moment(addDays(today, -400), 600),
    }
  }
  return {
    hosts: HOSTS.map(({ persona, sectors, posts }) => ({ firm: firm(persona, sectors), posts })),
    waiting: WAITING,
    past: { id: seeker.id, name: seeker.displayName },
  }
}
