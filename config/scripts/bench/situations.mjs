// The situations that all contenders assess: the same seeded ones every time, all facts known, judged in and out of force.
const seeded = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const DAYS = ['2020-01-31', '2020-02-01', '2020-06-30', '2021-03-15', '2024-08-01']
const REGIONS = ['520121', '520102', '520122', '440306']
const CATEGORIES = [
  'registered-poor',
  'relocated',
  'hard-to-employ',
  'zero-employment-household',
  'rural-labourer',
]
const ENTITIES = ['enterprise', 'farmer-cooperative', 'hr-agency', 'labour-broker', 'self-employed']

/** `count` situations of each of the three schemes, as facts of the library's vocabulary. */
export function situations(count, seed = 7) {
  const random = seeded(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const yes = (chance = 0.8) => random() < chance
  return Array.from({ length: count }, () => [
    {
      scheme: 'job-seeking',
      facts: {
        householdRegion: '520121',
        workRegion: pick(REGIONS),
        categories: [pick(CATEGORIES)],
        organised: yes(),
        alreadyGranted: !yes(),
        departedOn: pick(DAYS),
      },
    },
    {
      scheme: 'upgrade-training',
      facts: { hours: 20 + Math.floor(random() * 110), certificateObtained: yes(), completedOn: pick(DAYS) },
    },
    {
      scheme: 'work-for-training',
      facts: {
        entityType: pick(ENTITIES),
        insured: yes(),
        categories: [pick(CATEGORIES)],
        appliedOn: pick(DAYS),
        monthlyWagesFen: Array.from(
          { length: 1 + Math.floor(random() * 8) },
          () => 50_000 + Math.floor(random() * 300_000),
        ),
      },
    },
  ]).flat()
}

/**
 * The rivals' input, worked out before their clock starts: comparisons that they cannot make themselves (parts of a region
 * code, membership, order of days) are given to them as plain numbers and booleans.
 */
export function flat({ scheme, facts }) {
  const on = facts.departedOn ?? facts.completedOn ?? facts.appliedOn
  const has = (...categories) => categories.some((category) => facts.categories?.includes(category) === true)
  const wages = (facts.monthlyWagesFen ?? []).slice(0, 6)
  return {
    scheme,
    inForce: on >= '2020-02-01',
    poor: has('registered-poor', 'relocated'),
    hard: has('hard-to-employ', 'zero-employment-household'),
    organised: facts.organised ?? false,
    outsideCounty: facts.workRegion !== facts.householdRegion,
    sameProvince: facts.workRegion?.slice(0, 2) === facts.householdRegion?.slice(0, 2),
    granted: facts.alreadyGranted ?? false,
    hours: facts.hours ?? 0,
    certificate: facts.certificateObtained ?? false,
    insured: facts.insured ?? false,
    agency: facts.entityType === 'hr-agency' || facts.entityType === 'labour-broker',
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`wage${at + 1}`, wages[at] ?? 0])),
  }
}
