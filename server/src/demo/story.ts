import { later, msOf } from './calendar.js'
import type { Draw } from './draw.js'

export interface HistoryLine<Action> {
  readonly id: string
  readonly action: Action
  readonly at: string
  readonly actorId: string
  readonly actorTitle: '本人' | '用工单位'
  readonly reason: string | null
}

/** One line after another in time, none later than yesterday evening. */
export class Story<Action> {
  readonly lines: HistoryLine<Action>[] = []
  constructor(
    private readonly draw: Draw,
    private at: string,
    private readonly end: string,
    private readonly sides: { candidate: string; employer: string },
  ) {}

  get now(): string {
    return this.at
  }

  /** Moves on by up to `hours`, or a little where the end is near. */
  pass(hours: number): this {
    const next = later(this.at, this.draw.int(30, hours * 60))
    this.at = next < this.end ? next : later(this.at, 1)
    return this
  }

  skipTo(instant: string): this {
    if (instant > this.at) this.at = instant
    return this
  }

  tell(action: Action, side: 'candidate' | 'employer', reason: string | null = null): this {
    this.lines.push({
      id: this.draw.id(msOf(this.at)),
      action,
      at: this.at,
      reason,
      actorId: this.sides[side],
      actorTitle: side === 'candidate' ? '本人' : '用工单位',
    })
    return this
  }
}
