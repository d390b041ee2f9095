import { availableParallelism } from 'node:os'

import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import type { ProblemCode } from '@wengang/shared/contract/problems'

import { refuse, type Refusal, type Result } from '../http/refusal.js'
import { Child, type ChildLimits } from './child-process.js'
import type { ChildAnswer, ChildTask } from './child-task.js'

/** Pieces that wait at most, in all and of one account; each holds a file in memory. */
const MOST_WAITING = 40
const MOST_WAITING_OF_ONE = 16
const RETRY_AFTER_SECONDS = 15
/** A child is replaced when it has done so many pieces or keeps so much memory afterwards. */
const PIECES_A_CHILD = 100
const KEPT_BYTES = 256 * 1024 * 1024
const IDLE_MS = 60_000

interface Waiting {
  readonly task: ChildTask<unknown, unknown>
  readonly input: unknown
  readonly owner: string
  readonly resolve: (result: Result<unknown>) => void
  readonly reject: (error: Error) => void
}

/** Work on files that strangers made (pictures, PDFs, tables): in child processes, with limits, from a bounded queue. */
@Injectable()
export class Children implements OnApplicationShutdown {
  /** Half a gigabyte or 20 seconds of work, then the child is killed. */
  limits: ChildLimits = { memoryBytes: 512 * 1024 * 1024, seconds: 20 }
  private readonly hands = Math.max(1, Math.min(2, availableParallelism() - 1))
  private readonly waiting: Waiting[] = []
  private readonly owners = new Map<string, number>()
  private readonly idle: { child: Child; pieces: number; timer: NodeJS.Timeout }[] = []
  private readonly busy = new Set<Child>()
  private closing = false

  /**
   * Does `task` for `owner` (an account). Refused when it is too heavy, or when too much waits already; a fault inside
   * throws. Never call it in a transaction: it may wait for a minute.
   */
  run<I, O>(task: ChildTask<I, O>, input: I, owner: string): Promise<Result<O>> {
    const mine = this.owners.get(owner) ?? 0
    if (this.closing || this.waiting.length >= MOST_WAITING || mine >= MOST_WAITING_OF_ONE)
      return Promise.resolve(busy())
    this.owners.set(owner, mine + 1)
    return new Promise<Result<unknown>>((resolve, reject) => {
      this.waiting.push({ task, input, owner, resolve, reject })
      this.next()
    }).finally(() => {
      const left = (this.owners.get(owner) ?? 1) - 1
      if (left === 0) this.owners.delete(owner)
      else this.owners.set(owner, left)
    }) as Promise<Result<O>>
  }

  onApplicationShutdown(): void {
    this.closing = true
    for (const piece of this.waiting.splice(0)) piece.resolve(busy())
    for (const { child, timer } of this.idle.splice(0)) {
      clearTimeout(timer)
      child.kill()
    }
    for (const child of this.busy) child.kill()
  }

  private next(): void {
    if (this.busy.size >= this.hands) return
    const piece = this.waiting.shift()
    if (piece === undefined) return
    const rested = this.idle.pop()
    if (rested) clearTimeout(rested.timer)
    const child = rested?.child.alive ? rested.child : new Child(this.limits)
    const pieces = rested?.child.alive ? rested.pieces + 1 : 1
    this.busy.add(child)
    void child
      .ask({ module: piece.task.module, input: piece.input })
      .then((answer) => settle(piece, answer))
      .catch((error: unknown) => piece.reject(error instanceof Error ? error : new Error(String(error))))
      .finally(() => {
        this.busy.delete(child)
        this.rest(child, pieces)
        this.next()
      })
  }

  private rest(child: Child, pieces: number): void {
    if (!child.alive) return
    if (this.closing || pieces >= PIECES_A_CHILD || child.memory() > KEPT_BYTES) return child.kill()
    const timer = setTimeout(() => {
      this.idle.splice(
        this.idle.findIndex((one) => one.child === child),
        1,
      )
      child.kill()
    }, IDLE_MS)
    timer.unref()
    this.idle.push({ child, pieces, timer })
  }
}

const busy = (): Refusal =>
  refuse('unavailable', '正在处理的文件太多，请过一会儿再传。', { retryAfterSeconds: RETRY_AFTER_SECONDS })

function settle({ task, resolve, reject }: Waiting, answer: ChildAnswer | 'too-heavy' | 'late'): void {
  if (answer === 'too-heavy') resolve(task.tooHeavy)
  else if (answer === 'late') resolve(busy())
  else if ('fault' in answer) reject(new Error(`In a child process: ${answer.fault}`))
  else if ('refusal' in answer) resolve(refuse(answer.refusal.code as ProblemCode, answer.refusal.detail))
  else resolve(answer.value)
}
