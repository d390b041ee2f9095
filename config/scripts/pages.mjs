// Every page of the phone app for the sweeps (`check:weapp`, `sheets`, the accessibility flow): whose it is and what it needs.

/**
 * The persona a page is for; null when it is read signed out.
 *
 * @param {string} page
 * @returns {import('@wengang/shared/contract/accounts').Persona | null}
 */
export function readerOf(page) {
  if (page === 'seeker/claim-roster/index') return 'employer'
  if (page === 'employer/register/index') return 'seeker'
  if (page.startsWith('employer/')) return 'employer'
  if (['desk/staff/index', 'desk/security/index', 'desk/home/index'].includes(page)) return 'admin'
  if (page.startsWith('desk/')) return page === 'desk/claims/index' ? 'acceptor' : 'reviewer'
  return ['pages/sign-in/index', 'pages/lost/index', 'pages/old/index'].includes(page) ? null : 'seeker'
}

/**
 * The query of the pages that need one, from what `makeRecords` made.
 *
 * @param {Awaited<ReturnType<typeof import('./records.mjs').makeRecords>>} records
 * @returns {Record<string, string>}
 */
export const queriesOf = (records) => ({
  'seeker/job/index': `id=${records.job}`,
  'seeker/employer/index': `id=${records.employer}`,
  'seeker/what/index': 'audience=person',
  'seeker/scheme/index': 'id=job-seeking',
  'seeker/estimate/index': 'scheme=skill-certificate',
  'seeker/claim-form/index': `id=${records.draft}`,
  'seeker/claim-roster/index': `id=${records.roster}`,
  'seeker/claim/index': `id=${records.claim}`,
  'seeker/receipt/index': `id=${records.claim}`,
  'seeker/application/index': `id=${records.application}`,
  'seeker/interview/index': `id=${records.interview}`,
  'seeker/questions/index': 'only=trade',
  'room/interview/index': `id=${records.interview}`,
  'employer/job/index': `id=${records.job}`,
  'employer/application/index': `id=${records.application}`,
  'employer/hire/index': `id=${records.waiting}`,
  'employer/offer/index': `application=${records.waiting}`,
  'employer/interview/index': `id=${records.interview}`,
  'desk/claims/index': `id=${records.claim}`,
  'desk/employer/index': `id=${records.employer}`,
})

/**
 * All page paths of a compiled app.json, tabs first.
 *
 * @param {{ pages: string[], subPackages?: { root: string, pages: string[] }[] }} app
 * @returns {string[]}
 */
export const pathsOf = ({ pages, subPackages = [] }) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
]
