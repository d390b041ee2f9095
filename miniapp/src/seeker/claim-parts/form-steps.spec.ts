import { schemeById } from '@wengang/shared/policy/index'
import { openAt, refusalIn, resumeAt, stepAfter, stepOfPath, stepsOf, type FormState } from './form-steps'
import { prepareRelease } from '@wengang/shared/policy/index'
import { reckon } from './reckon'

const jobSeeking = schemeById('job-seeking')
const requirement = (id: string, satisfied: boolean) => ({
  id,
  title: id,
  why: '',
  documents: [],
  files: [],
  satisfied,
})
const state = (more: Partial<FormState> = {}): FormState => {
  const facts = more.facts ?? {}
  const { assessment } = reckon(more.scheme ?? jobSeeking, facts, prepareRelease())
  return {
    refusal: refusalIn(assessment),
    scheme: jobSeeking,
    status: 'draft',
    sources: {},
    requirements: [requirement('identity', false)],
    corrections: [],
    payeeMasked: null,
    workers: 0,
    identified: true,
    assessment,
    ...more,
    facts,
  }
}

describe('the screens of a claim', () => {
  it('asks the facts, then papers, then the account, then shows it all', () => {
    expect(stepsOf(state())).toEqual([
      'fact:categories',
      'fact:organised',
      'fact:householdRegion',
      'fact:workRegion',
      'fact:departedOn',
      'fact:alreadyGranted',
      'material:identity',
      'payee',
      'check',
    ])
  })

  it('does not ask what the county knows', () => {
    const known = state({ facts: { householdRegion: '520121' }, sources: { householdRegion: 'record:户籍' } })
    expect(stepsOf(known)).not.toContain('fact:householdRegion')
  })

  it('asks nothing more of someone who cannot have it: no paper, no account', () => {
    const out = state({ facts: { categories: [] } })
    expect(stepsOf(out)).toEqual(['fact:categories', 'check'])
    expect([resumeAt(out), stepAfter(out, 'fact:categories', false)]).toEqual(['check', 'check'])
  })

  it('asks a firm that cannot have it for no roster', () => {
    const scheme = schemeById('absorption')
    const out = state({ scheme, facts: { entityType: 'enterprise' } })
    expect(stepsOf(out)).toEqual(['fact:entityType', 'check'])
    expect(stepsOf(state({ scheme, facts: { entityType: 'family-farm' } }))).toContain('workers')
  })

  it('asks for no paper when nobody on the roster can have it', () => {
    const scheme = schemeById('absorption')
    const roster = (outcome: 'ineligible' | 'eligible') =>
      state({
        scheme,
        facts: { entityType: 'family-farm' },
        workers: 2,
        assessment: { scheme: 'absorption', outcome, totalFen: 0, lines: [] },
      })
    expect(stepsOf(roster('ineligible'))).toEqual(['fact:entityType', 'workers', 'check'])
    expect(stepsOf(roster('eligible'))).toContain('material:identity')
  })

  it('never asks the day of application', () => {
    const scheme = schemeById('unemployment-benefit')
    expect(stepsOf(state({ scheme }))).not.toContain('fact:appliedOn')
    expect(stepsOf(state({ scheme }))).not.toContain('fact:minimumWageTier')
  })

  it('asks for certificate numbers where the same certificate is paid once', () => {
    expect(stepsOf(state({ scheme: schemeById('special-operation') }))).toContain('fact:certificateNumber')
  })

  it('opens only the items sent back', () => {
    const back = state({
      status: 'correction',
      facts: { categories: ['registered-poor'], organised: true },
      requirements: [requirement('identity', true), requirement('organised', false)],
      corrections: [
        { target: 'material:organised', says: '看不清' },
        { target: 'fact:workRegion', says: '写错了' },
      ],
      payeeMasked: '****1234',
    })
    expect(stepsOf(back)).toEqual(['fact:workRegion', 'material:organised', 'check'])
    expect(openAt({ ...back, facts: { ...back.facts, workRegion: '440306' } })).toBe('fact:workRegion')
  })

  it('goes on where it was left', () => {
    expect(resumeAt(state({ facts: { categories: ['relocated'] } }))).toBe('fact:organised')
  })

  it('returns to the summary after one answer was mended', () => {
    const full = state({
      facts: {
        categories: ['relocated'],
        organised: true,
        householdRegion: '520121',
        workRegion: '440306',
        departedOn: '2026-03-01',
        alreadyGranted: false,
      },
      requirements: [requirement('identity', true)],
      payeeMasked: '****1234',
    })
    expect(stepAfter(full, 'fact:organised', true)).toBe('check')
    expect(stepAfter(full, 'fact:organised', false)).toBe('fact:householdRegion')
  })

  it('goes on to the papers after the identity, which is not asked again', () => {
    const facts = {
      categories: ['registered-poor'],
      organised: true,
      householdRegion: '520122',
      workRegion: '520121',
      departedOn: '2026-03-05',
      alreadyGranted: false,
    }
    expect(stepAfter(state({ facts, identified: true }), 'identity', false)).toBe('material:identity')
  })

  it('finds the screen of everything a refusal names', () => {
    expect(
      [
        'facts.organised',
        'materials.identity',
        'workers.3.name',
        'payee',
        'profile.idNumber',
        'checks.category',
      ].map(stepOfPath),
    ).toEqual(['fact:organised', 'material:identity', 'workers', 'payee', 'identity', null])
  })
})
