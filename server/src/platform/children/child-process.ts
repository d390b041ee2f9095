import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

import type { ChildAnswer, ChildRequest } from './child-task.js'

export interface ChildLimits {
  readonly memoryBytes: number
  /** Of the processor's time. A machine that is busy with other things must not make an honest photo look heavy. */
  readonly seconds: number
}

const LOOK_MS = 25
/** So many times the limit may pass on the wall's clock before a starved piece is given back to be tried again. */
const PATIENCE = 4
/** `/proc` counts processor time in hundredths of a second, on every Linux. */
const TICKS_A_SECOND = 100
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
      if (this.process.pid !== undefined) setPriority(this.process.pid, 5)
    } catch {
      // It has ended already, or the system does not allow it; the work is done either way.
    }
  }

  get alive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null && this.process.connected
  }

  /** The answer; `too-heavy` when the child was killed for its limits or died of the work, `late` when it was starved. */
  async ask(request: ChildRequest): Promise<ChildAnswer | 'too-heavy' | 'late'> {
    if (!this.alive) return 'late'
    const { channel } = this.process
    channel?.ref()
    const [began, used] = [Date.now(), this.processorSeconds()]
    let verdict: 'too-heavy' | 'late' = 'too-heavy'
    const watch = setInterval(() => {
      const passed = (Date.now() - began) / 1000
      // Where the system does not tell what was used, the wall's clock has to do.
      const worked = used === null ? passed : (this.processorSeconds() ?? 0) - used
      if (worked > this.limits.seconds || this.memory() > this.limits.memoryBytes) this.kill()
      else if (passed > this.limits.seconds * PATIENCE) {
        verdict = 'late'
        this.kill()
      }
    }, LOOK_MS)
    const done = new AbortController()
    try {
      const answered = once(this.process, 'message', { signal: done.signal })
      const died = once(this.process, 'exit', { signal: done.signal })
      this.process.send(request, (error) => {
        if (error) this.kill()
      })
      const [first] = (await Promise.race([answered, died.then(() => [null])])) as [ChildAnswer | null]
      return first ?? verdict
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

  /** Processor time used so far; null where the system does not tell. */
  private processorSeconds(): number | null {
    try {
      const stat = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
    } catch {
      return null
    }
  }

  kill(): void {
    this.process.kill('SIGKILL')
  }
}
