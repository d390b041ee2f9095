import type { SchemeId } from '@wengang/shared/contract/policy'
import { isAgency, type Firm } from './firms.js'
import { categoriesOn, type Person } from './people.js'

/** Who claims a scheme in the demo county, and how many of a hundred claims are for it. */
export interface ClaimKind {
  readonly scheme: SchemeId
  readonly weight: number
  readonly by: 'person' | 'firm'
  readonly fits: (subject: { person: Person | null; firm: Firm | null }, day: string) => boolean
  /** For a roster: who may be a line of it. */
  readonly worker?: (person: Person, day: string) => boolean
}

const POOR = ['registered-poor', 'relocated'] as const
const ABSORBERS: readonly string[] = [
  'farmer-cooperative',
  'large-grower',
  'family-farm',
  'cooperative-workshop',
  'home-workshop',
  'small-construction',
]
const holds = (person: Person | null, day: string, wanted: readonly string[]): boolean =>
  person !== null && categoriesOn(person, day).some((category) => wanted.includes(category))

const anyone = (): boolean => true
const enterprise = ({ firm }: { firm: Firm | null }): boolean => firm?.entityType === 'enterprise'
const smallEnterprise = ({ firm }: { firm: Firm | null }): boolean =>
  firm?.entityType === 'enterprise' && firm.size !== 'large'
const person = (scheme: SchemeId, weight: number, fits: ClaimKind['fits'] = anyone): ClaimKind => ({
  scheme,
  weight,
  by: 'person',
  fits,
})
const firm = (
  scheme: SchemeId,
  weight: number,
  fits: ClaimKind['fits'],
  worker?: ClaimKind['worker'],
): ClaimKind => ({ scheme, weight, by: 'firm', fits, worker })

export const CLAIM_KINDS: readonly ClaimKind[] = [
  person('job-seeking', 120, ({ person: one }, day) => holds(one, day, POOR)),
  person('special-operation', 9),
  person('startup-lump-sum', 4),
  person('startup-rent', 2),
  person('startup-loan-priority', 2),
  person('unemployment-benefit', 6),
  firm('skill-certificate', 6, enterprise, anyone),
  firm(
    'absorption',
    10,
    ({ firm: one }) => one !== null && ABSORBERS.includes(one.entityType),
    (one, day) => holds(one, day, POOR),
  ),
  firm('stable-jobs-refund', 6, enterprise),
  firm('hardship-refund', 2, enterprise),
  firm('insurance-deferral', 3, smallEnterprise),
  firm('onboarding-training', 4, enterprise, anyone),
  firm('upgrade-training', 3, enterprise, anyone),
  firm('apprenticeship', 1, enterprise),
  firm(
    'work-for-training',
    4,
    ({ firm: one }) => one !== null && !isAgency(one),
    (one, day) => holds(one, day, POOR),
  ),
  firm('placement-tracking', 1, ({ firm: one }) => one !== null && isAgency(one)),
  firm('placement-service', 1, ({ firm: one }) => one?.entityType === 'hr-agency'),
]
