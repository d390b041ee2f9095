import { applications } from '@wengang/shared/contract/applications'
import { auth, me, type Session } from '@wengang/shared/contract/accounts'
import { jobs } from '@wengang/shared/contract/jobs'
import type { KeyValue } from '../platform/storage'
import { createClient } from './client'
import { ApiError } from './errors'
import { createSessionStore, type SessionStore } from './session'
import { TransportFailure, type Transport, type WireAnswer, type WireRequest } from './transport'

const ID = '0190a000-0000-7000-8000-000000000001'

const memory = (): KeyValue => {
  const held = new Map<string, string>()
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => Boolean(held.set(key, value)),
    remove: (key) => void held.delete(key),
  }
}

const sessionOf = (token: string, generation = 0): Session => ({
  token,
  refreshToken: `refresh-${token}`,
  generation,
  expiresAt: '2026-03-01T10:00:00+08:00',
  account: {
    id: ID,
    roles: ['seeker'],
    displayName: '杨秀英',
    scope: null,
    phoneMasked: null,
    employerId: null,
    totpEnabled: false,
  },
})

const problem = (status: number, code: string, more: object = {}): WireAnswer => ({
  status,
  body: { type: 'about:blank', code, title: '标题', detail: '说明', status, requestId: 'r1', ...more },
})

const setUp = (transport: Transport, signedIn?: string, onAnswered?: () => void) => {
  const session = createSessionStore(memory())
  if (signedIn) session.set(sessionOf(signedIn))
  const ended: string[] = []
  let keys = 0
  const client = createClient({
    base: 'https://x',
    transport,
    session,
    newKey: () => `key-${(keys += 1)}`,
    sleep: () => Promise.resolve(),
    exclusive: (run) => run(),
    onSessionEnded: () => ended.push('ended'),
    ...(onAnswered ? { onAnswered } : {}),
  })
  return { client, session, ended }
}

/** A renewal answered with `answer`, while another tab does something to the store that both share. */
const renewedBeside = async (otherTab: (store: SessionStore) => void, answer: WireAnswer) => {
  const made = setUp((request) => {
    if (request.url.endsWith('/auth/refresh')) {
      otherTab(made.session)
      return Promise.resolve(answer)
    }
    return Promise.resolve(
      request.headers.authorization === 'Bearer a'
        ? problem(401, 'session-ended')
        : { status: 200, body: {} },
    )
  }, 'a')
  await made.client.call(me.get).catch(() => undefined)
  return made
}

/** Answers in turn and keeps what was sent. */
const script = (...answers: (WireAnswer | Error)[]) => {
  const sent: WireRequest[] = []
  const transport: Transport = (request) => {
    sent.push(request)
    const answer = answers[sent.length - 1]
    return answer === undefined
      ? Promise.reject(new Error('nothing more in the script'))
      : answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve(answer)
  }
  return { sent, transport }
}

const thrown = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error('did not throw')
    },
    (error: unknown) => {
      if (error instanceof ApiError) return error
      throw error
    },
  )

describe('the request layer', () => {
  it('builds path and query from the contract and leaves out what is absent', async () => {
    const { sent, transport } = script({ status: 200, body: { items: [], next: null } })
    await setUp(transport).client.call(jobs.list, {
      query: { keyword: '缝纫 工', region: undefined, limit: 12 },
    })
    expect(sent[0]).toMatchObject({
      method: 'GET',
      url: `https://x/api/jobs?keyword=${encodeURIComponent('缝纫 工')}&limit=12`,
    })
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key')
  })

  it('repeats a creating call with the same key when no answer came', async () => {
    const { sent, transport } = script(new TransportFailure('timeout'), problem(503, 'unavailable'), {
      status: 201,
      body: { id: ID },
    })
    const { client } = setUp(transport, 'a')
    await client.call(applications.create, { params: { id: ID }, body: { shareProfile: true } })
    expect(sent.map((one) => one.headers['idempotency-key'])).toEqual(['key-1', 'key-1', 'key-1'])
  })

  it('uses the key of an earlier request when one is given', async () => {
    const { sent, transport } = script({ status: 201, body: {} })
    await setUp(transport, 'a').client.call(applications.create, {
      params: { id: ID },
      body: { shareProfile: true },
      key: 'queued',
    })
    expect(sent[0]?.headers['idempotency-key']).toBe('queued')
  })

  it('leaves repeating to whoever asks for one try only', async () => {
    const { sent, transport } = script(new TransportFailure('timeout'))
    const { client } = setUp(transport)
    const error = await thrown(
      client.call(applications.create, {
        params: { id: ID },
        body: { shareProfile: true },
        key: 'k',
        once: true,
      }),
    )
    expect(error.code).toBe('no-answer')
    expect(sent).toHaveLength(1)
  })

  it('tells when something got through, and only then', async () => {
    const answered: string[] = []
    const { transport } = script(
      { status: 200, body: {} },
      problem(404, 'not-found'),
      new TransportFailure('timeout'),
    )
    const { client } = setUp(transport, undefined, () => answered.push('yes'))
    await client.call(me.get)
    await thrown(client.call(me.get))
    await thrown(client.call(me.get, { once: true }))
    expect(answered).toEqual(['yes'])
  })

  it('repeats every write of someone signed in with the key of the first try', async () => {
    const { sent, transport } = script(new TransportFailure('timeout'), { status: 200, body: {} })
    await setUp(transport, 'a').client.call(me.updateProfile, { body: { name: '杨', revision: 1 } })
    expect(sent.map((one) => one.headers['idempotency-key'])).toEqual(['key-1', 'key-1'])
  })

  it('keeps the key of what was never answered for the next tap of the same, and of nothing else', async () => {
    const lost = () => new TransportFailure('timeout')
    const { sent, transport } = script(
      lost(),
      lost(),
      lost(),
      { status: 200, body: {} },
      { status: 200, body: {} },
      { status: 200, body: {} },
    )
    const { client } = setUp(transport, 'a')
    const change = (name: string) => client.call(me.updateProfile, { body: { name, revision: 1 } })
    expect(await thrown(change('杨'))).toMatchObject({ code: 'no-answer', outcomeUnknown: true })
    await change('李')
    await change('杨')
    await change('杨')
    expect(sent.map((one) => one.headers['idempotency-key'])).toEqual([
      'key-1',
      'key-1',
      'key-1',
      'key-2',
      'key-1',
      'key-3',
    ])
  })

  it('does not repeat what is sent before signing in: there is nobody to remember it for', async () => {
    const { sent, transport } = script(new TransportFailure('timeout'))
    await thrown(setUp(transport).client.call(auth.phoneCode, { body: { phone: '13800000000' } }))
    expect(sent).toHaveLength(1)
  })

  it('does not repeat a refusal and carries its fields and the current record', async () => {
    const { sent, transport } = script(
      problem(409, 'stale', { current: { revision: 7 }, fields: [{ path: 'name', message: '请填写姓名' }] }),
    )
    const error = await thrown(
      setUp(transport, 'a').client.call(me.updateProfile, { body: { name: '', revision: 1 } }),
    )
    expect(error).toMatchObject({
      code: 'stale',
      status: 409,
      message: '说明',
      current: { revision: 7 },
      outcomeUnknown: false,
    })
    expect(error.field('name')).toBe('请填写姓名')
    expect(sent).toHaveLength(1)
  })

  it('takes an answer that is no problem document for a service that is down', async () => {
    const page = { status: 502, body: null }
    const { transport } = script(page, page, page)
    expect(await thrown(setUp(transport).client.call(jobs.list, {}))).toMatchObject({
      code: 'unavailable',
      status: 502,
    })
  })

  it('renews an ended session once for all calls that wait, then repeats them', async () => {
    const sent: WireRequest[] = []
    const transport: Transport = (request) => {
      sent.push(request)
      if (request.url.endsWith('/auth/refresh')) return Promise.resolve({ status: 200, body: sessionOf('b') })
      return Promise.resolve(
        request.headers.authorization === 'Bearer b'
          ? { status: 200, body: { ok: true } }
          : problem(401, 'session-ended'),
      )
    }
    const { client, session } = setUp(transport, 'a')
    await Promise.all([client.call(me.get), client.call(me.profile), client.call(me.consents)])
    expect(sent.filter((one) => one.url.endsWith('/auth/refresh'))).toHaveLength(1)
    expect(JSON.parse(sent.find((one) => one.url.endsWith('/auth/refresh'))?.body ?? '{}')).toEqual({
      refreshToken: 'refresh-a',
    })
    expect(session.get()?.token).toBe('b')
  })

  it('does not spend a refresh token that another tab has already renewed', async () => {
    const { sent, transport } = script(problem(401, 'session-ended'), { status: 200, body: {} })
    const { client, session } = setUp((request) => {
      const answer = transport(request)
      // The other tab finishes while our refusal is on its way.
      if (sent.length === 1) session.set(sessionOf('other-tab'))
      return answer
    }, 'a')
    await client.call(me.get)
    expect(sent.map((one) => one.headers.authorization)).toEqual(['Bearer a', 'Bearer other-tab'])
  })

  it.each([
    ['ours is the later answer', 2, 'ours'],
    ['theirs is the later answer', 4, 'theirs'],
  ])(
    'keeps the one in force when two tabs without locks renewed together and %s',
    async (_w, theirs, kept) => {
      const { session, ended } = await renewedBeside((store) => store.set(sessionOf('theirs', theirs)), {
        status: 200,
        body: sessionOf('ours', 3),
      })
      expect(session.get()?.token).toBe(kept)
      expect(ended).toEqual([])
    },
  )

  it('stays signed in when its renewal is refused because another tab was a moment earlier', async () => {
    const { session, ended } = await renewedBeside(
      (store) => store.set(sessionOf('theirs', 2)),
      problem(401, 'session-ended'),
    )
    expect(session.get()?.token).toBe('theirs')
    expect(ended).toEqual([])
  })

  it('does not sign a person in again who signed out while the renewal was under way', async () => {
    const { session } = await renewedBeside((store) => store.clear(), {
      status: 200,
      body: sessionOf('ours', 1),
    })
    expect(session.get()).toBeNull()
  })

  it('forgets the session and asks to sign in when it cannot be renewed', async () => {
    const { transport } = script(problem(401, 'session-ended'), problem(401, 'session-ended'))
    const { client, session, ended } = setUp(transport, 'a')
    expect(await thrown(client.call(me.get))).toMatchObject({ code: 'session-ended' })
    expect(session.get()).toBeNull()
    expect(ended).toEqual(['ended'])
  })

  it('keeps the session when the renewal got no answer', async () => {
    const { transport } = script(
      problem(401, 'session-ended'),
      new TransportFailure('timeout'),
      problem(401, 'session-ended'),
      new TransportFailure('timeout'),
      problem(401, 'session-ended'),
      new TransportFailure('timeout'),
    )
    const { client, session, ended } = setUp(transport, 'a')
    expect(await thrown(client.call(me.get))).toMatchObject({ code: 'no-answer' })
    expect(session.get()?.token).toBe('a')
    expect(ended).toEqual([])
  })

  it('leaves a wrong code at sign-in alone', async () => {
    const { transport, sent } = script(problem(401, 'wrong-credentials'))
    const error = await thrown(
      setUp(transport, 'a').client.call(auth.phone, { body: { phone: '13800000000', code: '000000' } }),
    )
    expect(error.code).toBe('wrong-credentials')
    expect(sent).toHaveLength(1)
  })
})
