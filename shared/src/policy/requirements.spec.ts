import { schemeById } from './index.js'

const ids = (scheme: string, facts: Record<string, unknown>): string[] =>
  schemeById(scheme)
    .requirements(facts)
    .map((requirement) => requirement.id)

describe('materials', () => {
  it('asks a registered poor worker for the handbook and not for a relocation agreement', () => {
    expect(ids('job-seeking', { categories: ['registered-poor', 'relocated'] })).toEqual([
      'identity',
      'registered-poor',
      'working-away',
      'organised',
      'account',
    ])
    expect(ids('job-seeking', { categories: ['relocated'] })).toContain('relocated')
  })

  it('offers several papers for one proof', () => {
    const away = schemeById('job-seeking')
      .requirements({})
      .find((requirement) => requirement.id === 'working-away')
    expect(away?.documents.map((paper) => paper.id)).toEqual([
      'employer-proof',
      'labour-contract',
      'wage-flow',
      'pension-record',
      'casual-work-statement',
    ])
  })

  it('asks for a roster what any of its lines needs', () => {
    const asked = schemeById('absorption')
      .requirements({ entityType: 'family-farm' }, [
        { categories: ['relocated'] },
        { categories: ['registered-poor'] },
      ])
      .map((requirement) => requirement.id)
    expect(asked).toEqual(['licence', 'roster', 'contract', 'registered-poor', 'relocated', 'account'])
  })

  it('asks a broker for the registration and an agency for the permit, once', () => {
    const broker = schemeById('placement-tracking').requirements({ entityType: 'labour-broker' })
    expect(
      broker
        .filter((requirement) => requirement.id === 'permit')
        .map((requirement) => requirement.documents[0]?.id),
    ).toEqual(['broker-record'])
    expect(
      ids('placement-tracking', { entityType: 'hr-agency' }).filter((id) => id === 'permit'),
    ).toHaveLength(1)
  })
})
