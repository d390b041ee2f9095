import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'

import { FACTS_AWAY, png, prepareClaim } from '../../claims/testing/claim-fixtures.js'
import { draft } from '../../jobs/testing/hiring.js'
import type { TestClient } from '../../platform/testing/test-client.js'
import type { World } from './world.js'

/** A record that is somebody's own, and how its owner reads it. */
export interface Victim {
  readonly kind: string
  readonly id: string
  readonly owner: TestClient
  readonly get?: Endpoint
}

/** Texts that only the owner, the other side of the same record or the desk of the region may ever read. */
export const MARKS = {
  name: '王不外传',
  note: '报名留言不外传',
  place: '面试地点不外传',
  job: '草稿岗位不外传',
  report: '举报说明不外传',
  declaration: '补正要求不外传',
} as const

/** One of everything that belongs to somebody, each with a mark in every text that is not public. */
export async function victims(world: World): Promise<Victim[]> {
  const { test } = world
  const { seeker, application, job } = await world.application()
  const profile = await seeker.ok(contract.me.profile)
  await seeker.ok(contract.me.updateProfile, { body: { name: MARKS.name, revision: profile.revision } })

  const hidden = await test
    .as('employer')
    .ok(contract.jobs.create, { body: draft(test, { title: MARKS.job, address: MARKS.job }) })
  const interview = await test.as('employer').ok(contract.interviews.offer, {
    params: { id: application.id },
    body: {
      channel: 'on-site',
      minutes: 30,
      place: MARKS.place,
      slots: ['2020-07-20T01:00:00.000Z'],
    },
  })
  const noted = await world.person()
  const other = await noted.ok(contract.applications.create, {
    params: { id: job.id },
    body: { shareProfile: true, note: MARKS.note },
  })
  const report = await noted.ok(contract.jobs.report, {
    params: { id: job.id },
    body: { reason: 'fee', note: MARKS.report },
  })
  const claim = await prepareClaim(
    test,
    seeker,
    await seeker.ok(contract.claims.create, {
      body: { scheme: 'job-seeking', facts: { ...FACTS_AWAY, categories: ['registered-poor'] } },
    }),
  )
  const returned = await test.as('acceptor').ok(contract.claims.act, {
    params: { id: claim.id },
    body: {
      action: 'return',
      revision: claim.revision,
      reason: MARKS.declaration,
      items: [{ target: 'payee', says: MARKS.declaration }],
    },
  })
  const file = await seeker.ok(contract.files.upload, {
    file: { name: `${MARKS.name}.png`, type: 'image/png', bytes: await png() },
  })
  const [message] = (await seeker.ok(contract.messages.list)).items
  return [
    { kind: 'jobs', id: hidden.id, owner: test.as('employer'), get: contract.jobs.get },
    { kind: 'applications', id: application.id, owner: seeker, get: contract.applications.get },
    { kind: 'applications', id: other.id, owner: noted, get: contract.applications.get },
    { kind: 'interviews', id: interview.id, owner: seeker, get: contract.interviews.get },
    { kind: 'claims', id: returned.id, owner: seeker, get: contract.claims.get },
    { kind: 'job-reports', id: report.id, owner: noted },
    { kind: 'files', id: file.id, owner: seeker, get: contract.files.get },
    { kind: 'messages', id: message?.id ?? '', owner: seeker },
  ]
}
