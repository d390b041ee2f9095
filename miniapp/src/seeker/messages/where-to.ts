import type { Account } from '@wengang/shared/contract/accounts'
import { isStaff } from '@wengang/shared/contract/roles'

const SEEKER: Readonly<Record<string, string>> = {
  claim: '/seeker/claim/index',
  application: '/seeker/application/index',
  interview: '/seeker/interview/index',
  job: '/seeker/job/index',
  // What is missing is asked at once, and no more than that.
  scheme: '/seeker/estimate/index',
}
const EMPLOYER: Readonly<Record<string, string>> = {
  ...SEEKER,
  application: '/employer/application/index',
  interview: '/employer/interview/index',
  job: '/employer/job/index',
}

/** The page a message is about (`claim:ID`), for the reader's side of it; null when there is none. */
export const pageOf = (
  about: string | null,
  account: Pick<Account, 'roles' | 'employerId'>,
): string | null => {
  const [kind = '', id = ''] = (about ?? '').split(':')
  if (id === '') return null
  // The desk finds its work by list; a single record has no address of its own there.
  if (isStaff(account.roles)) return '/desk/home/index'
  const path = (account.employerId === null ? SEEKER : EMPLOYER)[kind]
  return path === undefined
    ? null
    : `${path}?${kind === 'scheme' ? 'scheme' : 'id'}=${encodeURIComponent(id)}`
}
