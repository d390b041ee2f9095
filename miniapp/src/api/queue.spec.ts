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
  const timers: { ms: number; run: () => void }[] = []
  const make = () =>
    createQueue<'apply'>({
      storage,
      send,
      accountId: () => who.id,
      newKey: () => `key-${(keys += 1)}`,
      now: () => new Date('2026-03-01T00:00:00Z'),
      later: (ms, run) => {
        const timer = { ms, run }
        timers.push(timer)
        return () => void timers.splice(timers.indexOf(timer), 1)
      },
    })
  return { queue: make(), make, who, timers }
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

  const noAnswer = () => Promise.reject(new ApiError('no-answer', '没有回音'))
  /** Lets the promises that are ready settle. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

  it('tries again after growing waits while something waits, and stops when nothing does', async () => {
    let up = false
    const { queue, timers } = setUp(() => (up ? Promise.resolve() : noAnswer()))
    queue.add('apply', {}, '报名')
    const waits: (number | undefined)[] = []
    for (let round = 0; round < 7; round += 1) {
      waits.push(timers[0]?.ms)
      expect(timers).toHaveLength(1)
      timers.shift()?.run()
      await settle()
    }
    expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000])
    up = true
    timers.shift()?.run()
    await settle()
    expect(queue.list()).toEqual([])
    expect(timers).toEqual([])
  })

  it('goes out when another request got through, although no network event came', async () => {
    const keys: string[] = []
    let up = false
    const { queue } = setUp((entry) => (keys.push(entry.key), up ? Promise.resolve() : noAnswer()))
    queue.add('apply', {}, '报名')
    await queue.flush()
    up = true
    queue.nudge()
    await settle()
    expect(queue.list()).toEqual([])
    expect(keys).toEqual(['key-1', 'key-1'])
  })

  it.each([429, 500])(
    'leaves %d to the timer instead of asking again at every other answer',
    async (status) => {
      let count = 0
      const { queue, timers } = setUp(() => {
        count += 1
        return Promise.reject(new ApiError('unavailable', '稍后再试', { status }))
      })
      queue.add('apply', {}, '报名')
      await queue.flush()
      queue.nudge()
      await settle()
      expect(count).toBe(1)
      timers.shift()?.run()
      await settle()
      expect(count).toBe(2)
    },
  )

  it('does not come back once called off, even while it is on its way', async () => {
    let fail: (error: Error) => void = () => undefined
    const { queue, timers } = setUp(() => new Promise((_, reject) => (fail = reject)))
    queue.add('apply', {}, '报名')
    const flushed = queue.flush()
    expect(queue.sending()).toBe('key-1')
    queue.remove('key-1')
    fail(new ApiError('no-answer', '没有回音'))
    await flushed
    expect(queue.list()).toEqual([])
    expect(queue.sending()).toBeNull()
    expect(timers).toEqual([])
  })

  it('knows what was on its way before, over a restart', async () => {
    const { queue, make } = setUp(noAnswer)
    queue.add('apply', {}, '报名')
    expect(queue.list()).toMatchObject([{ tried: false }])
    await queue.flush()
    expect(make().list()).toMatchObject([{ tried: true }])
  })

  it('starts empty from a store that holds something else', () => {
    const storage = memory()
    storage.set('outgoing', '{"a":1}')
    expect(setUp(noAnswer, storage).queue.list()).toEqual([])
  })
})
