import { drawApplications, type Applicant, type Application } from './applications.js'
import { drawClaims, type CountyForClaims, type DemoClaim } from './claims.js'
import { drawFrom } from './draw.js'
import { drawFirms, type Firm } from './firms.js'
import { drawPeople, type Person } from './people.js'
import { drawPosts, type Post } from './posts.js'
import { drawStaff, type Staff } from './staff.js'

export interface CountySizes {
  readonly people: number
  readonly employers: number
  readonly jobs: number
  readonly applications: number
  readonly interviews: number
  readonly claims: number
}

/** A county's year: what `npm start` shows. */
export const FULL_SIZE: CountySizes = {
  people: 5000,
  employers: 300,
  jobs: 2000,
  applications: 3000,
  interviews: 400,
  claims: 500,
}

/** The fixed figures of the demonstration, whose accounts exist before the county is drawn. */
export interface Cast {
  /** The personas' firms and how many open posts each has; applications wait at the first one's. */
  readonly hosts: readonly { readonly firm: Firm; readonly posts: number }[]
  readonly waiting: number
  /** Somebody with one old application, long over, and nothing since. */
  readonly past: Applicant
}

export interface DemoCounty {
  readonly people: readonly Person[]
  readonly firms: readonly Firm[]
  readonly staff: Staff
  readonly posts: readonly Post[]
  readonly applications: readonly Application[]
  readonly claims: readonly DemoClaim[]
}

const SEED = 520_121

/** Draws the county. Pure: the same sizes, cast, county and day give the same records, whatever machine and hour. */
export function drawCounty(
  sizes: CountySizes,
  cast: Cast,
  county: CountyForClaims,
  today: string,
  seed = SEED,
): DemoCounty {
  const stream = (name: string) => drawFrom(seed, `${name} ${today}`)
  const staff = drawStaff(stream('staff'), today)
  const people = drawPeople(stream('people'), sizes.people, today, county.region)
  const firms = drawFirms(stream('firms'), sizes.employers, today)
  const first = cast.hosts
    .flatMap(({ firm, posts }) => Array.from({ length: posts }, () => firm))
    .slice(0, sizes.jobs)
  const posts = drawPosts(stream('posts'), sizes.jobs, firms, first, staff, today)
  const host = cast.hosts[0]?.firm
  const desk = posts.filter((post) => post.firm === host)
  const waiting = Array.from(
    { length: Math.min(cast.waiting, sizes.applications) },
    (_, at) => desk[at % desk.length],
  ).filter((post) => post !== undefined)
  const applications = drawApplications(
    stream('applications'),
    posts,
    people,
    {
      total: sizes.applications,
      interviews: Math.min(sizes.interviews, sizes.applications - waiting.length),
      waiting,
      keepFree: new Set(cast.hosts.map(({ firm }) => firm.id)),
      past: cast.past,
    },
    today,
  )
  const claims = drawClaims(stream('claims'), sizes.claims, { people, firms, staff, county, today })
  return { people, firms, staff, posts, applications, claims }
}
