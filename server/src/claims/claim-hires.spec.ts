import { contract } from '@wengang/shared/contract/index'
import { addDays } from '@wengang/shared/dates'
import { apply, newSeeker, publish } from '../jobs/testing/hiring.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import type { TestClient } from '../platform/testing/test-client.js'

describe('what a hire says to a claim', () => {
  let test: TestApp
  let person: TestClient
  let today: string

  beforeAll(async () => {
    test = await startTestApp()
    today = test.clock.today()
    person = await newSeeker(test, 1)
  })
  afterAll(() => test.close())

  /** Hires the person for a post in a county, from a day on. */
  const hireFor = async (region: string, startsOn: string): Promise<void> => {
    const job = await publish(test, { region })
    const applied = await apply(person, job.id)
    const act = async (client: TestClient, body: object) => {
      const { revision } = await client.ok(contract.applications.get, { params: { id: applied.id } })
      await client.ok(contract.applications.act, {
        params: { id: applied.id },
        body: { revision, ...body } as never,
      })
    }
    await act(test.as('employer'), { action: 'offer-job' })
    await act(person, { action: 'accept-offer' })
    await act(test.as('employer'), {
      action: 'hire',
      hire: { startsOn, contractFrom: startsOn, contractTo: addDays(startsOn, 364), payFen: 4200_00 },
    })
  }
  const known = () => person.ok(contract.claims.prefill, { query: { scheme: 'job-seeking' } })

  it('tells nothing while there is none', async () => {
    expect((await known()).facts).not.toHaveProperty('workRegion')
  })

  it('tells nothing of work that has not begun', async () => {
    await hireFor('440306', addDays(today, 3))
    expect((await known()).facts).not.toHaveProperty('workRegion')
  })

  it('tells where and since when a person works, and whose record says so', async () => {
    await hireFor('520102', today)
    const { facts, sources } = await known()
    expect(facts).toMatchObject({ workRegion: '520102', departedOn: today })
    expect(sources.workRegion).toMatch(/^record:.+的录用记录$/)
    expect(sources.departedOn).toBe(sources.workRegion)
  })

  it('fills a claim with it, which the person can put right', async () => {
    const claim = await person.ok(contract.claims.create, {
      body: { scheme: 'job-seeking', facts: { workRegion: '520103' } },
    })
    expect(claim.facts).toMatchObject({ workRegion: '520103', departedOn: today })
    expect([claim.factSources.workRegion, claim.factSources.departedOn?.startsWith('record:')]).toEqual([
      'applicant',
      true,
    ])
  })
})
