import type { KeyValue } from '../platform/storage'
import { ApiError } from './errors'
import { createQueue, type Waiting } from './queue'

const memory = (): KeyValue => {
  const held = new Map<string, string>()
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => Boolean(held.set(key, value)),
    remove: (key) => void held.delete(key),
  }
}

const setUp = (send: (entry: Waiting<'apply'>) => Promise<unknown>, storage = memory(), account = 'a') => {
  let keys = 0
  const who = { id: account }
  const make = () =>
    createQueue<'apply'>({
      storage,
      send,
      accountId: () => who.id,
      newKey: () => `key-${(keys += 1)}`,
      now: () => new Date('2026-03-01T00:00:00Z'),
    })
  return { queue: make(), make, who }
}

describe('the outgoing queue', () => {
  it('sends in the order things were done and forgets what went out', async () => {
    const sent: string[] = []
    const { queue } = setUp((entry) => Promise.resolve(sent.push(entry.label)))
    queue.add('apply', {}, '一')
    queue.add('apply', {}, '二')
    await queue.flush()
    expect(sent).toEqual(['一', '二'])
    expect(queue.list()).toEqual([])
  })

  it('keeps the key over tries and over a restart of the app', async () => {
    const keys: string[] = []
    let up = false
    const { queue, make } = setUp((entry) => {
      keys.push(entry.key)
      return up ? Promise.resolve() : Promise.reject(new ApiError('no-answer', '没有回音'))
    })
    queue.add('apply', { params: { id: '1' } }, '报名')
    await queue.flush()
    const again = make()
    expect(again.list()).toHaveLength(1)
    up = true
    await again.flush()
    expect(keys).toEqual(['key-1', 'key-1'])
    expect(again.list()).toEqual([])
  })

  it('sends once although two flushes overlap', async () => {
    let count = 0
    const { queue } = setUp(async () => {
      count += 1
      await Promise.resolve()
    })
    queue.add('apply', {}, '报名')
    await Promise.all([queue.flush(), queue.flush()])
    expect(count).toBe(1)
  })

  it('keeps what the server refused, with the reason, and goes on with the next', async () => {
    const { queue } = setUp((entry) =>
      entry.label === '一'
        ? Promise.reject(new ApiError('already-exists', '您已经报过名', { status: 409 }))
        : Promise.resolve(),
    )
    queue.add('apply', {}, '一')
    queue.add('apply', {}, '二')
    await queue.flush()
    expect(queue.list()).toMatchObject([
      { label: '一', refused: { code: 'already-exists', message: '您已经报过名' } },
    ])
  })

  it('does not send one person’s things as another', async () => {
    let count = 0
    const { queue, who } = setUp(() => Promise.resolve((count += 1)))
    queue.add('apply', {}, '报名')
    who.id = 'b'
    await queue.flush()
    expect(count).toBe(0)
    who.id = 'a'
    await queue.flush()
    expect(count).toBe(1)
  })
})
