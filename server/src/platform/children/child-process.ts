import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

import type { ChildAnswer, ChildRequest } from './child-task.js'

export interface ChildLimits {
  readonly memoryBytes: number
  readonly seconds: number
}

const LOOK_MS = 25
/** The compiled server runs its own files; sources (tests) run through a loader that compiles them. */
const LOADER = import.meta.url.endsWith('.ts')
  ? ['--import', new URL('../testing/ts-loader.mjs', import.meta.url).href]
  : []
const MAIN = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './child-main.ts' : './child-main.js', import.meta.url),
)

/**
 * One child process. V8's own limits do not count buffers, so its memory is watched from here, and what takes too much
 * memory or time is killed with it. It gets none of the server's environment, and runs behind the server's own work.
 */
export class Child {
  private readonly process: ChildProcess

  constructor(private readonly limits: ChildLimits) {
    this.process = fork(MAIN, [], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=256', '--no-warnings', ...LOADER],
      // Two arenas: many threads would otherwise keep freed memory apart and look large.
      env: { NODE_ENV: process.env['NODE_ENV'], TZ: process.env['TZ'], MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.process.on('error', () => this.process.kill('SIGKILL'))
    this.process.unref()
    this.process.channel?.unref()
    try {
      if (this.process.pid !== undefined) setPriority(this.process.pid, 10)
    } catch {
      // It has ended already, or the system does not allow it; the work is done either way.
    }
  }

  get alive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null && this.process.connected
  }

  /** The answer, or null when the child was killed for its limits or died of the work. */
  async ask(request: ChildRequest): Promise<ChildAnswer | null> {
    if (!this.alive) return null
    const { channel } = this.process
    channel?.ref()
    const ended = Date.now() + this.limits.seconds * 1000
    const watch = setInterval(() => {
      if (Date.now() > ended || this.memory() > this.limits.memoryBytes) this.kill()
    }, LOOK_MS)
    const done = new AbortController()
    try {
      const answered = once(this.process, 'message', { signal: done.signal })
      const died = once(this.process, 'exit', { signal: done.signal })
      this.process.send(request, (error) => {
        if (error) this.kill()
      })
      const [first] = (await Promise.race([answered, died.then(() => [null])])) as [ChildAnswer | null]
      return first
    } finally {
      done.abort()
      clearInterval(watch)
      channel?.unref()
    }
  }

  /** Bytes it holds in memory; 0 where the system does not tell. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
    } catch {
      return 0
    }
  }

  kill(): void {
    this.process.kill('SIGKILL')
  }
}
