import { addDays } from '@wengang/shared/dates'
import { monthlyPay } from '@wengang/shared/pay'
import type { ApplicationAction, ApplicationStatus } from '@wengang/shared/workflow/application'
import { later, moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import { INTERVIEW_FATES, arrangeInterview, type Diary, type Interview } from './interviews.js'
import type { Person } from './people.js'
import type { Post } from './posts.js'
import { Story, type HistoryLine } from './story.js'

interface Hire {
  readonly startsOn: string
  readonly contractFrom: string
  readonly contractTo: string
  readonly payFen: number
  readonly at: string
}

/** What the history of an application knows besides its actions. */
type ApplicationEvent = ApplicationAction | 'apply' | 'interview-held' | 'interview-fell-through'

/** Whoever applies: one of the drawn people or a persona. */
export type Applicant = Pick<Person, 'id' | 'name'>

export interface Application {
  readonly id: string
  readonly post: Post
  readonly person: Applicant
  readonly status: ApplicationStatus
  readonly note: string | null
  readonly appliedAt: string
  readonly interview: Interview | null
  readonly hire: Hire | null
  readonly events: readonly HistoryLine<ApplicationEvent>[]
}

/** What becomes of an application that never came to an interview. */
const FATES: readonly (readonly [ApplicationStatus, number])[] = [
  ['submitted', 38],
  ['offered', 7],
  ['accepted', 6],
  ['hired', 22],
  ['rejected', 13],
  ['declined', 6],
  ['withdrawn', 8],
]

const NOTES = [
  null,
  null,
  null,
  '随时可以上班',
  '做过两年同样的活',
  '想先去厂里看看',
  '家里有老人，希望离家近',
  '和同村的人一起去',
] as const

export interface ApplicationPlan {
  /** How many of the applications have an interview. */
  readonly interviews: number
  readonly total: number
  /** The first applications go to these posts and wait there for an answer. */
  readonly waiting: readonly Post[]
  /** Parties whose diaries stay free, so that visitors can arrange interviews at any time. */
  readonly keepFree: ReadonlySet<string>
  /** Has the last of the applications, turned down long ago. */
  readonly past: Applicant
}

/** Applications with their interviews. Nobody applies twice for one post, and nobody is in two interviews at once. */
export function drawApplications(
  draw: Draw,
  posts: readonly Post[],
  people: readonly Person[],
  plan: ApplicationPlan,
  today: string,
): Application[] {
  const shown = posts.filter((post) => post.publishedAt !== null && post.status !== 'returned')
  const settled = shown.filter((post) => post.createdAt < moment(addDays(today, -9), 0))
  const taken = new Set<string>()
  const diary: Diary = { booked: new Set(), keepFree: plan.keepFree }
  const closed = settled.filter((post) => post.status === 'closed')
  return Array.from({ length: plan.total }, (_, at) => {
    if (at === plan.total - 1)
      return drawApplication(
        draw,
        draw.pick(closed.length > 0 ? closed : settled),
        plan.past,
        'declined',
        null,
        diary,
        today,
      )
    const waiting = plan.waiting[at]
    const withInterview = waiting === undefined && at < plan.interviews + plan.waiting.length
    const [post, person] = pickPair(
      draw,
      waiting === undefined ? (withInterview ? settled : shown) : [waiting],
      people,
      taken,
    )
    if (waiting !== undefined) return drawApplication(draw, post, person, 'submitted', null, diary, today)
    if (!withInterview) return drawApplication(draw, post, person, draw.weighted(FATES), null, diary, today)
    return drawApplication(draw, post, person, 'interviewing', draw.weighted(INTERVIEW_FATES), diary, today)
  })
}

function pickPair(
  draw: Draw,
  posts: readonly Post[],
  people: readonly Person[],
  taken: Set<string>,
): [Post, Person] {
  for (;;) {
    const pair: [Post, Person] = [draw.pick(posts), draw.pick(people)]
    const key = `${pair[0].id} ${pair[1].id}`
    if (taken.has(key)) continue
    taken.add(key)
    return pair
  }
}

type InterviewFate = (typeof INTERVIEW_FATES)[number][0]

function drawApplication(
  draw: Draw,
  post: Post,
  person: Applicant,
  plainFate: ApplicationStatus,
  fate: InterviewFate | null,
  diary: Diary,
  today: string,
): Application {
  const end = moment(addDays(today, -1), 22 * 60)
  const appliedAt = drawAppliedAt(draw, post, fate, today)
  const id = draw.id(msOf(appliedAt))
  const story = new Story<ApplicationEvent>(draw, appliedAt, end, {
    candidate: person.id,
    employer: post.firm.accountId,
  })
  story.tell('apply', 'candidate')
  const arranged =
    fate === null ? null : arrangeInterview(draw, { id, post, person, appliedAt }, fate, diary, today)
  if (arranged !== null)
    tellArranged(story.skipTo(arranged.createdAt).tell('offer-times', 'employer'), arranged)
  const status = arranged === null ? plainFate : afterInterview(draw, arranged)
  const failed = arranged?.outcome === 'failed'
  const hire = failed ? null : tellEnding(draw, story, status, post)
  return {
    id,
    post,
    person,
    status,
    note: draw.pick(NOTES),
    appliedAt,
    hire,
    events: story.lines,
    interview: arranged,
  }
}

function tellArranged(
  story: Story<ApplicationEvent>,
  { status, outcome, endedAt, endedBy }: Interview,
): void {
  if (endedAt === null) return
  story.skipTo(endedAt)
  if (status === 'held') story.tell('interview-held', 'employer', outcome === 'failed' ? '面试未通过' : null)
  else story.tell('interview-fell-through', endedBy)
}

/** Within the days the post has stood; where an interview is past, long enough ago to leave time for it. */
function drawAppliedAt(draw: Draw, post: Post, fate: InterviewFate | null, today: string): string {
  const from = msOf(post.publishedAt ?? post.createdAt) + 60_000
  const shown = post.endsOn < today ? post.endsOn : today
  const last = fate === null ? moment(addDays(shown, -1), 20 * 60) : moment(addDays(shown, -6), 20 * 60)
  return new Date(Math.max(from, from + ((msOf(last) - from) * draw.int(0, 100)) / 100)).toISOString()
}

function afterInterview(draw: Draw, interview: Interview): ApplicationStatus {
  switch (interview.status) {
    case 'offered':
    case 'other-times-asked':
    case 'confirmed':
      return 'interviewing'
    case 'held':
      if (interview.outcome === 'failed') return 'rejected'
      if (interview.outcome === 'undecided') return 'interviewed'
      return draw.weighted([
        ['interviewed', 2],
        ['offered', 3],
        ['accepted', 2],
        ['hired', 4],
        ['declined', 1],
      ])
    case 'no-show':
    case 'declined':
    case 'cancelled':
      return 'submitted'
  }
}

function tellEnding(
  draw: Draw,
  story: Story<ApplicationEvent>,
  status: ApplicationStatus,
  post: Post,
): Hire | null {
  switch (status) {
    case 'submitted':
    case 'interviewing':
    case 'interviewed':
      return null
    case 'withdrawn':
      story.pass(48).tell('withdraw', 'candidate', draw.pick(['已经找到别的活', '家里有事，暂时出不去']))
      return null
    case 'rejected':
      story
        .pass(72)
        .tell('reject', 'employer', draw.pick(['这个岗位已经招满', '需要的证书暂时没有', '上班时间对不上']))
      return null
    default:
  }
  story.pass(48).tell('offer-job', 'employer')
  if (status === 'offered') return null
  story
    .pass(24)
    .tell(
      status === 'declined' ? 'decline-offer' : 'accept-offer',
      'candidate',
      status === 'declined' ? '离家太远' : null,
    )
  if (status !== 'hired') return null
  story.pass(24).tell('hire', 'employer')
  return drawHire(draw, post, story.now)
}

function drawHire(draw: Draw, post: Post, at: string): Hire {
  const startsOn = addDays(later(at, 8 * 60).slice(0, 10), draw.int(1, 6))
  const days = post.kind === 'day-work' ? draw.int(20, 90) : draw.pick([182, 365, 365, 365, 730, 1095])
  const month = monthlyPay(
    { from: post.payFrom, to: post.payTo, unit: post.payUnit },
    post.month ?? undefined,
  )
  return {
    startsOn,
    contractFrom: startsOn,
    contractTo: addDays(startsOn, days - 1),
    payFen: month?.from ?? post.payFrom,
    at,
  }
}
