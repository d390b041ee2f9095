import type { Claim } from '@wengang/shared/contract/claims'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import type { Interview } from '@wengang/shared/contract/interviews'
import type { Job } from '@wengang/shared/contract/jobs'

import { prepareClaim } from '../../claims/testing/claim-fixtures.js'
import { fictionalIdNumber } from '../../demo/numbers.js'
import { inMinutes } from '../../interviews/testing/arrange.js'
import { apply, newSeeker, publish } from '../../jobs/testing/hiring.js'
import { startTestApp, type TestApp, type TestAppOptions } from '../../platform/testing/test-app.js'
import type { TestClient } from '../../platform/testing/test-client.js'

/** One reading call. */
export interface Reading {
  readonly as: TestClient
  readonly endpoint: Endpoint
  readonly input?: unknown
}

/** A running server with the demo personas, and makers of records in the states that actions need. */
export class World {
  private people = 0

  private constructor(readonly test: TestApp) {}

  static async start(options: TestAppOptions = {}): Promise<World> {
    return new World(await startTestApp({ now: '2020-06-15T01:00:00.000Z', ...options }))
  }

  close(): Promise<void> {
    return this.test.close()
  }

  /** A person with the three questions answered, an id number and an account. */
  async person(): Promise<TestClient> {
    this.people += 1
    const client = await newSeeker(this.test, this.people)
    const { revision } = await client.ok(contract.me.profile)
    await client.ok(contract.me.updateProfile, {
      body: {
        householdRegion: '520121',
        idNumber: fictionalIdNumber('1985-03-07', this.people),
        bankAccount: '6217000000000000018',
        sensitiveConsent: true,
        revision,
      },
    })
    return client
  }

  /** A post that is public. */
  job(title = `岗位${(this.people += 1)}`): Promise<Job> {
    return publish(this.test, { title, duties: `${title}：操作平缝机做成衣` })
  }

  /** Somebody's application for a post of its own. */
  async application() {
    const [seeker, job] = [await this.person(), await this.job()]
    const application = await apply(seeker, job.id)
    return { seeker, job, application }
  }

  /** Two times on offer, an hour apart, other times for every interview so that nobody is booked twice. */
  async interview() {
    const made = await this.application()
    const start = 24 * 60 + (this.people % 900) * 120
    const slots = [inMinutes(this.test, start), inMinutes(this.test, start + 60)]
    const interview = await this.test.as('employer').ok(contract.interviews.offer, {
      params: { id: made.application.id },
      body: { channel: 'room', minutes: 30, slots },
    })
    return { ...made, interview, slots }
  }

  /** A draft of a claim that pays no money and takes one answer. */
  async draft(): Promise<{ seeker: TestClient; claim: Claim }> {
    const seeker = await this.person()
    const claim = await seeker.ok(contract.claims.create, {
      body: { scheme: 'startup-loan-priority', facts: { affectedByEpidemic: true } },
    })
    return { seeker, claim }
  }

  async submitted(): Promise<{ seeker: TestClient; claim: Claim }> {
    const { seeker, claim } = await this.draft()
    return { seeker, claim: await prepareClaim(this.test, seeker, claim) }
  }

  /** Reads of a post by everyone who may see it, and every list it may stand in. */
  jobReads(id: string): Reading[] {
    const { jobs } = contract
    const [anyone, employer, desk] = [this.test.as(null), this.test.as('employer'), this.test.as('acceptor')]
    const params = { id }
    return [
      { as: employer, endpoint: jobs.get, input: { params } },
      { as: desk, endpoint: jobs.get, input: { params } },
      { as: employer, endpoint: jobs.mine, input: { query: { limit: 50 } } },
      { as: anyone, endpoint: jobs.list, input: { query: { limit: 50 } } },
      { as: anyone, endpoint: jobs.list, input: { query: { limit: 50, sort: 'pay' } } },
      { as: anyone, endpoint: jobs.list, input: { query: { sort: 'nearest', near: '27.06,106.97' } } },
      { as: desk, endpoint: jobs.vetting, input: { query: { limit: 50 } } },
      { as: desk, endpoint: jobs.reports, input: { query: { limit: 50 } } },
      { as: desk, endpoint: contract.desk.summary },
    ]
  }

  applicationReads(seeker: TestClient, id: string): Reading[] {
    return [seeker, this.test.as('employer')].flatMap((as) => [
      { as, endpoint: contract.applications.get, input: { params: { id } } },
      { as, endpoint: contract.applications.list, input: { query: { limit: 50 } } },
      { as, endpoint: contract.messages.list },
    ])
  }

  interviewReads(seeker: TestClient, interview: Pick<Interview, 'id' | 'applicationId'>): Reading[] {
    return [
      ...[seeker, this.test.as('employer')].flatMap((as) => [
        { as, endpoint: contract.interviews.get, input: { params: { id: interview.id } } },
        { as, endpoint: contract.interviews.list, input: { query: { limit: 50 } } },
      ]),
      ...this.applicationReads(seeker, interview.applicationId),
    ]
  }

  claimReads(applicant: TestClient, id: string): Reading[] {
    const desk = this.test.as('reviewer')
    return [
      { as: applicant, endpoint: contract.claims.get, input: { params: { id } } },
      { as: applicant, endpoint: contract.claims.list },
      { as: applicant, endpoint: contract.messages.list },
      { as: desk, endpoint: contract.claims.list, input: { query: { limit: 50 } } },
      { as: desk, endpoint: contract.desk.summary },
    ]
  }
}
