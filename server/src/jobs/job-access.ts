import { hasRole, type Caller } from '../platform/http/caller.js'
import { jobStanding } from '@wengang/shared/workflow/job'
import { covers } from '@wengang/shared/region'
import type { JobEntity } from './job.entity.js'

/** How a caller stands to a post: its employer, the desk that vets it, or a reader. */
export type Standing = 'owner' | 'desk' | 'reader'

export function standing(caller: Caller | null, job: Pick<JobEntity, 'employerId' | 'deskRegion'>): Standing {
  if (caller === null) return 'reader'
  if (caller.employerId === job.employerId && hasRole(caller, 'employer', 'agency')) return 'owner'
  if (
    hasRole(caller, 'acceptor', 'reviewer', 'admin') &&
    caller.scope !== null &&
    covers(caller.scope, job.deskRegion)
  )
    return 'desk'
  return 'reader'
}

/**
 * Which desk vets an employer's posts: that of the employer's own township or county, for it knows the firm and the work may
 * be at the other end of the country; for a firm from elsewhere, the county that runs this system.
 */
export const deskFor = (county: string, employerRegion: string): string =>
  covers(county, employerRegion) ? employerRegion : county

/** A post that was public stays readable after it ends, so that a shared card or an old application opens; one taken back does not. */
export const readable = (who: Standing, job: Pick<JobEntity, 'status' | 'publishedAt'>): boolean =>
  who !== 'reader' || (job.publishedAt !== null && (job.status === 'published' || job.status === 'closed'))

/** Whether people may still apply or call: published, not past its last day, and the firm verified (`verifiedOn` not null). */
export const open = (
  job: Pick<JobEntity, 'status' | 'endsOn'>,
  verifiedOn: string | null,
  today: string,
): boolean => jobStanding(job, verifiedOn, today) === 'published'
