// What each fact of the one vocabulary may be. Days 'YYYY-MM-DD', months 'YYYY-MM', money integer fen.
export const CATEGORIES = [
  'registered-poor',
  'relocated',
  'hard-to-employ',
  'zero-employment-household',
  'rural-labourer',
] as const
export type Category = (typeof CATEGORIES)[number]
export const ENTITY_TYPES = [
  'enterprise',
  'farmer-cooperative',
  'large-grower',
  'family-farm',
  'cooperative-workshop',
  'home-workshop',
  'small-construction',
  'self-employed',
  'hr-agency',
  'labour-broker',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]
export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large'
export type Basis = 'unemployment-benefit' | 'social-insurance'
export type Level = 'junior' | 'intermediate' | 'senior' | 'technician' | 'senior-technician'
export const INSURANCES = ['pension', 'unemployment', 'work-injury', 'medical', 'maternity'] as const
export type Insurance = (typeof INSURANCES)[number]
export interface Period {
  readonly from: string
  readonly to: string
}

/** The type of every fact. Days 'YYYY-MM-DD', months 'YYYY-MM', money integer fen. */
export interface FactValues {
  householdRegion: string
  workRegion: string
  categories: readonly Category[]
  organised: boolean
  alreadyGranted: boolean
  departedOn: string
  appliedOn: string
  issuedOn: string
  completedOn: string
  openedOn: string
  hiredOn: string
  entityType: EntityType
  enterpriseSize: EnterpriseSize
  insured: boolean
  pledgedNoLayoffs: boolean
  temporaryHardship: boolean
  recoverable: boolean
  affectedByEpidemic: boolean
  unableToPay: boolean
  lastYearPremiumFen: number
  insuredHeadcount: number
  monthlyContributionFen: number
  basis: Basis
  contractMonths: number
  years: number
  months: number
  hours: number
  days: number
  count: number
  certificateObtained: boolean
  level: Level
  trainingCostFen: number
  monthlyWagesFen: readonly number[]
  insurances: readonly Insurance[]
  monthlyDueFen: Readonly<Partial<Record<Insurance, number>>>
  startMonth: string
  closures: readonly Period[]
  minimumWageTier: 1 | 2 | 3
  contributionMonths: number
  involuntaryJobLoss: boolean
  registeredUnemployed: boolean
  placements: number
}
