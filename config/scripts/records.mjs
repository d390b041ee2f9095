// Makes the records that pages are opened with: an application, an interview, claims at several points.
import sharp from 'sharp'
import { call, signIn } from './county.mjs'

const FIVE_MINUTES = 5 * 60_000
const markAfter = (minutes) =>
  new Date(Math.ceil((Date.now() + minutes * 60_000) / FIVE_MINUTES) * FIVE_MINUTES).toISOString()

const paper = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#f4f1e8"/><text x="300" y="160" font-size="56" text-anchor="middle">务工证明</text><circle cx="440" cy="660" r="70" fill="none" stroke="#c8321f" stroke-width="8"/></svg>',
    ),
  )
    .jpeg()
    .toBuffer()

async function upload(url, session, bytes) {
  const form = new FormData()
  form.append('file', new Blob([bytes], { type: 'image/jpeg' }), '证明.jpg')
  const reply = await fetch(`${url}/api/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${session.token}` },
    body: form,
  })
  if (!reply.ok) throw new Error(`上传失败：${await reply.text()}`)
  return reply.json()
}

/** The persona `seeker` files a claim with a photo for every paper. → the claim, submitted */
export async function fileClaim(url, seeker) {
  const facts = { organised: true, workRegion: '440306', departedOn: '2026-03-05' }
  const draft = await call(url, seeker, 'POST', '/api/claims', { scheme: 'job-seeking', facts })
  const bytes = await paper()
  const materials = []
  for (const { id, documents } of draft.requirements) {
    materials.push({
      requirement: id,
      document: documents[0].id,
      fileId: (await upload(url, seeker, bytes)).id,
    })
  }
  const ready = await call(url, seeker, 'PUT', `/api/claims/${draft.id}`, {
    materials,
    revision: draft.revision,
  })
  return call(url, seeker, 'POST', `/api/claims/${draft.id}/submission`, {
    declaration: true,
    revision: ready.revision,
  })
}

/** → ids: `job`, `employer`, `application` with an agreed `interview`, `waiting` (an application to answer), `claim` (submitted), `draft`, `roster`. */
export async function makeRecords(url) {
  const [seeker, employer] = [await signIn(url, 'seeker'), await signIn(url, 'employer')]
  const posts = await call(url, employer, 'GET', '/api/me/jobs?status=published')
  const job = posts.items[0]
  const application = await call(url, seeker, 'POST', `/api/jobs/${job.id}/applications`, {
    shareProfile: true,
  })
  const offered = await call(url, employer, 'POST', `/api/applications/${application.id}/interviews`, {
    channel: 'room',
    minutes: 20,
    slots: [markAfter(60), markAfter(120)],
  })
  const interview = await call(url, seeker, 'POST', `/api/interviews/${offered.id}/confirmation`, {
    slot: offered.slots[0].start,
  })
  const waiting = (await call(url, employer, 'GET', '/api/applications?status=submitted')).items[0]
  const claim = await fileClaim(url, seeker)
  const draft = await call(url, seeker, 'POST', '/api/claims', { scheme: 'startup-lump-sum', facts: {} })
  const roster = await call(url, employer, 'POST', '/api/claims', {
    scheme: 'absorption',
    facts: {},
    workers: [{ name: '示例工人' }],
  })
  return {
    job: job.id,
    employer: job.employer.id,
    application: application.id,
    interview: interview.id,
    waiting: waiting.id,
    claim: claim.id,
    draft: draft.id,
    roster: roster.id,
  }
}
