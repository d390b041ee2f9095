import { pathToFileURL } from 'node:url'

import { isRefusal, refuse } from '../http/refusal.js'
import { Children } from './children.js'
import type { ChildTask } from './child-task.js'

const TASK: ChildTask<
  { do: 'echo' | 'refuse' | 'fail' | 'spin' | 'hoard' | 'die'; bytes?: Buffer },
  { bytes: Uint8Array; env: string[] }
> = {
  module: pathToFileURL(`${import.meta.dirname}/testing/odd-jobs.ts`).href,
  tooHeavy: refuse('bad-file', '太重'),
}

describe('work in child processes', () => {
  let children: Children
  beforeEach(() => {
    children = new Children()
  })
  afterEach(() => children.onApplicationShutdown())
  const run = (what: Parameters<typeof children.run<Input, Output>>[1], owner = 'me') =>
    children.run(TASK, what, owner)
  type Input = { do: 'echo' | 'refuse' | 'fail' | 'spin' | 'hoard' | 'die'; bytes?: Buffer }
  type Output = { bytes: Uint8Array; env: string[] }

  it('takes bytes and gives bytes, and sees nothing of the server’s environment', async () => {
    process.env['TOKEN_SECRET'] = 'nobody’s business'
    const result = await run({ do: 'echo', bytes: Buffer.from([0, 1, 255]) })
    delete process.env['TOKEN_SECRET']
    if (isRefusal(result)) throw new Error(result.detail)
    expect([...result.bytes]).toEqual([0, 1, 255])
    expect(result.env).not.toContain('TOKEN_SECRET')
  })

  it('hands on a refusal, and throws a fault', async () => {
    expect(await run({ do: 'refuse' })).toMatchObject({ code: 'bad-file', detail: '不能用' })
    await expect(run({ do: 'fail' })).rejects.toThrow('broken')
  })

  it('ends what takes too long, too much memory, or dies, and goes on with the next', async () => {
    children.limits = { ...children.limits, seconds: 1 }
    expect(await run({ do: 'spin' })).toBe(TASK.tooHeavy)
    expect(await run({ do: 'die' })).toBe(TASK.tooHeavy)
    children.limits = { memoryBytes: 200 * 1024 * 1024, seconds: 600 }
    expect(await run({ do: 'hoard' })).toBe(TASK.tooHeavy)
    expect(isRefusal(await run({ do: 'echo', bytes: Buffer.alloc(1) }))).toBe(false)
  })

  it('lets so much wait and no more, in all and of one person, and says when to come back', async () => {
    const mine = Array.from({ length: 17 }, () => run({ do: 'echo', bytes: Buffer.alloc(1) }))
    const others = Array.from({ length: 30 }, (_, at) =>
      run({ do: 'echo', bytes: Buffer.alloc(1) }, `other ${at}`),
    )
    const codes = async (all: Promise<unknown>[]): Promise<string[]> =>
      (await Promise.all(all)).map((one) =>
        isRefusal(one) ? `${one.code} ${one.retryAfterSeconds}` : 'done',
      )
    const [first, second] = [await codes(mine), await codes(others)]
    expect(first).toEqual([...Array.from({ length: 16 }, () => 'done'), 'unavailable 15'])
    // Of these 46 one or two are being done and 40 wait; the rest is sent away.
    const refused = second.filter((code) => code === 'unavailable 15').length
    expect([refused >= 4 && refused <= 5, second.filter((code) => code === 'done').length]).toEqual([
      true,
      30 - refused,
    ])
  })
})
