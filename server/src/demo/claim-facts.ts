import type { FactsJson } from '@wengang/shared/contract/policy'
import { addDays, addToMonth } from '@wengang/shared/dates'
import type { FactKey } from '@wengang/shared/policy/index'
import { countyOf } from '@wengang/shared/region'
import type { Draw } from './draw.js'
import type { Firm } from './firms.js'
import { categoriesOn, type Person } from './people.js'
import { FAR, PROVINCE } from './words/places.js'

export interface FactContext {
  readonly draw: Draw
  readonly scheme: string
  /** The day of application. */
  readonly day: string
  readonly person: Person | null
  readonly firm: Firm | null
  readonly minimumWageTier: number
}

type Value = FactsJson[string]
/** Thousands of yuan, in fen. */
const thousands = (count: number): number => count * 1000_00
const INSURANCE_SHARE_FEN = { pension: 960_00, unemployment: 40_00, 'work-injury': 25_00 } as const
const headcount = (draw: Draw, firm: Firm | null): number =>
  ({
    micro: draw.int(4, 18),
    small: draw.int(22, 120),
    medium: draw.int(310, 600),
    large: draw.int(1010, 1600),
  })[firm?.size ?? 'micro']

/** One likely value for each fact of the vocabulary; a claim made of them meets the conditions of its scheme. */
const MAKERS: Record<FactKey, (c: FactContext) => Value> = {
  householdRegion: ({ person }) => countyOf(person?.householdRegion ?? '520121'),
  workRegion: ({ draw, person }) =>
    draw.pick(
      [...FAR, ...PROVINCE]
        .map((place) => place.code)
        .filter((code) => code !== countyOf(person?.householdRegion ?? '')),
    ),
  categories: ({ person, day }) => (person === null ? [] : categoriesOn(person, day)),
  organised: () => true,
  alreadyGranted: () => false,
  departedOn: ({ draw, day }) => addDays(day, -draw.int(10, 80)),
  appliedOn: ({ day }) => day,
  issuedOn: ({ draw, day }) => addDays(day, -draw.int(15, 160)),
  completedOn: ({ draw, day }) => addDays(day, -draw.int(6, 50)),
  openedOn: ({ draw, day }) => addDays(day, -draw.int(420, 1500)),
  hiredOn: ({ draw, day }) => addDays(day, -draw.int(70, 200)),
  entityType: ({ firm }) => firm?.entityType ?? 'self-employed',
  enterpriseSize: ({ firm }) => firm?.size ?? 'micro',
  insured: () => true,
  pledgedNoLayoffs: () => true,
  temporaryHardship: () => true,
  recoverable: () => true,
  affectedByEpidemic: () => true,
  unableToPay: () => true,
  lastYearPremiumFen: ({ draw, firm }) => headcount(draw, firm) * draw.int(380, 620) * 100,
  insuredHeadcount: ({ draw, firm }) => headcount(draw, firm),
  monthlyContributionFen: ({ draw, firm }) => headcount(draw, firm) * draw.int(1150, 1500) * 100,
  basis: () => 'social-insurance',
  contractMonths: ({ draw }) => draw.pick([12, 12, 24, 36]),
  years: ({ draw }) => draw.int(1, 2),
  months: ({ draw, scheme }) => (scheme === 'insurance-deferral' ? draw.int(2, 6) : draw.int(3, 12)),
  hours: ({ draw, scheme }) => (scheme === 'onboarding-training' ? draw.int(30, 40) : draw.int(30, 110)),
  days: ({ draw }) => draw.int(3, 6),
  count: ({ draw, scheme }) => (scheme === 'apprenticeship' ? draw.int(4, 20) : 1),
  certificateObtained: () => true,
  level: ({ draw }) =>
    draw.weighted([
      ['junior', 5],
      ['intermediate', 4],
      ['senior', 2],
      ['technician', 1],
    ]),
  trainingCostFen: ({ draw }) => thousands(draw.int(20, 120)),
  monthlyWagesFen: ({ draw }) => Array.from({ length: draw.int(3, 6) }, () => draw.int(15, 32) * 100_00),
  insurances: ({ draw }) =>
    draw.pick([['pension'], ['pension', 'unemployment'], ['pension', 'unemployment', 'work-injury']]),
  monthlyDueFen: ({ draw, firm }) => {
    const staff = headcount(draw, firm)
    return Object.fromEntries(
      Object.entries(INSURANCE_SHARE_FEN).map(([insurance, fen]) => [insurance, fen * staff]),
    )
  },
  startMonth: ({ draw, scheme, day }) =>
    addToMonth(day.slice(0, 7), scheme === 'insurance-deferral' ? 1 : -draw.int(7, 8)),
  closures: () => [],
  minimumWageTier: ({ minimumWageTier }) => minimumWageTier,
  contributionMonths: ({ draw }) => draw.int(14, 150),
  involuntaryJobLoss: () => true,
  registeredUnemployed: () => true,
  placements: ({ draw }) => draw.int(8, 60),
}

/** Facts by their keys. */
export const drawFacts = (keys: readonly FactKey[], context: FactContext): FactsJson =>
  Object.fromEntries(keys.map((key) => [key, MAKERS[key](context)]))

/** What makes a claim of each kind fail: one condition plainly not met. */
export const FAULTS: Partial<Record<string, FactsJson>> = {
  'job-seeking': { organised: false },
  absorption: { contractMonths: 6 },
  'stable-jobs-refund': { pledgedNoLayoffs: false },
  'hardship-refund': { recoverable: false },
  'skill-certificate': { issuedOn: '2019-06-18' },
  'special-operation': { issuedOn: '2019-09-02' },
  'onboarding-training': { hours: 24 },
  'upgrade-training': { hours: 20 },
  'unemployment-benefit': { contributionMonths: 9 },
  'insurance-deferral': { affectedByEpidemic: false },
  'work-for-training': { categories: ['rural-labourer'] },
}
