import type { BodyInput } from '@wengang/shared/contract/endpoint'
import type { Persona } from '@wengang/shared/contract/accounts'
import { contract } from '@wengang/shared/contract/index'
import type { Interview } from '@wengang/shared/contract/interviews'
import { apply } from '../../jobs/testing/hiring.js'
import type { TestApp } from '../../platform/testing/test-app.js'
import type { TestClient } from '../../platform/testing/test-client.js'

/** An instant `minutes` after the test's clock. */
export const inMinutes = (test: TestApp, minutes: number): string =>
  new Date(test.clock.now().getTime() + minutes * 60_000).toISOString()

export type Offer = BodyInput<typeof contract.interviews.offer>

/** The candidate applies and the employer puts times on offer. */
export async function offer(
  test: TestApp,
  candidate: TestClient,
  jobId: string,
  body: Partial<Offer> & { slots: string[] },
  by: Persona = 'employer',
): Promise<Interview> {
  const { id } = await apply(candidate, jobId)
  return test
    .as(by)
    .ok(contract.interviews.offer, { params: { id }, body: { channel: 'room', minutes: 30, ...body } })
}

export const confirm = (candidate: TestClient, interview: Interview, slot: string) =>
  candidate.call(contract.interviews.confirm, { params: { id: interview.id }, body: { slot } })
