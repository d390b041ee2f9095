import type { KeyValue } from '../platform/storage'
import { takingTurns } from './turns'

const setUp = () => {
  const kept = new Map<string, string>()
  const storage: KeyValue = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => Boolean(kept.set(key, value)),
    remove: (key) => void kept.delete(key),
  }
  let keys = 0
  let time = 0
  const parts = {
    storage,
    newKey: () => `tab-${(keys += 1)}`,
    pause: async (ms: number) => {
      time += ms
      await new Promise((resolve) => setImmediate(resolve))
    },
    now: () => time,
  }
  return { parts, storage }
}

describe('taking turns across tabs', () => {
  it('lets one run at a time, and every one in the end', async () => {
    const { parts } = setUp()
    let running = 0
    let most = 0
    const run = async () => {
      running += 1
      most = Math.max(most, running)
      await parts.pause(10)
      running -= 1
    }
    await Promise.all([1, 2, 3, 4].map(() => takingTurns(parts, run)))
    expect(most).toBe(1)
  })

  it('gives the turn back when the work fails', async () => {
    const { parts, storage } = setUp()
    await expect(takingTurns(parts, () => Promise.reject(new Error('no signal')))).rejects.toThrow(
      'no signal',
    )
    expect(storage.get('renewal-turn')).toBeNull()
  })

  it('goes on after a tab that was closed in its turn', async () => {
    const { parts, storage } = setUp()
    storage.set('renewal-turn', JSON.stringify({ by: 'closed', until: 5000 }))
    expect(await takingTurns(parts, () => Promise.resolve('done'))).toBe('done')
  })
})
