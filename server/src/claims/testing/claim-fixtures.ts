import type { Persona } from '@wengang/shared/contract/accounts'
import type { Claim } from '@wengang/shared/contract/claims'
import { contract } from '@wengang/shared/contract/index'
import sharp from 'sharp'
import type { TestApp } from '../../platform/testing/test-app.js'
import type { TestClient } from '../../platform/testing/test-client.js'

/** Answers of a person who left for another province in an organised batch. */
export const FACTS_AWAY = { organised: true, workRegion: '440306', departedOn: '2020-03-05' } as const

let picture: Promise<Buffer> | undefined

/** A small real photograph. */
export const png = (): Promise<Buffer> =>
  (picture ??= sharp({ create: { width: 8, height: 8, channels: 3, background: '#0B7A4B' } })
    .png()
    .toBuffer())

/** Uploads a paper for every requirement that still lacks one. */
export async function giveMaterials(test: TestApp, who: Persona | TestClient, claim: Claim): Promise<Claim> {
  const client = typeof who === 'string' ? test.as(who) : who
  const materials = []
  for (const requirement of claim.requirements.filter((one) => !one.satisfied)) {
    const file = await client.ok(contract.files.upload, {
      file: { name: `${requirement.id}.png`, type: 'image/png', bytes: await png() },
    })
    materials.push({
      requirement: requirement.id,
      document: requirement.documents[0]?.id ?? '',
      fileId: file.id,
    })
  }
  return client.ok(contract.claims.update, {
    params: { id: claim.id },
    body: { materials, revision: claim.revision },
  })
}

/** Gives every material (and, to a firm, an account) and submits. */
export async function prepareClaim(test: TestApp, who: Persona | TestClient, claim: Claim): Promise<Claim> {
  const client = typeof who === 'string' ? test.as(who) : who
  let ready = await giveMaterials(test, client, claim)
  if (ready.payeeMasked === null)
    ready = await client.ok(contract.claims.update, {
      params: { id: claim.id },
      body: { payee: '520100000000012345', revision: ready.revision },
    })
  return client.ok(contract.claims.submit, {
    params: { id: claim.id },
    body: { declaration: true, revision: ready.revision },
  })
}

/** One desk's step. */
export const step = (
  test: TestApp,
  who: Persona,
  claim: { id: string; revision: number },
  action: 'accept' | 'review' | 'approve',
): Promise<Claim> =>
  test
    .as(who)
    .ok(contract.claims.act, { params: { id: claim.id }, body: { action, revision: claim.revision } })
