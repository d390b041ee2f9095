import { Inject, Injectable } from '@nestjs/common'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { refuse, type Refusal } from '../http/refusal.js'

/** What a sign-in stands for now: whose it is, and the version of what that account may do. */
export interface Standing {
  readonly accountId: string
  readonly version: number
}

/** Reads a sign-in; null when it has ended or its account is closed. The accounts room provides it. */
export type StandingReader = (sessionId: string) => Promise<Standing | null>

/** How long another replica may still take an ended access for good: under the five seconds that were promised. */
const SHORT_MS = 3000
const MOST = 20_000

interface Known {
  readonly standing: Standing | null
  readonly readAt: number
}

/**
 * Whether an access token still stands: it lives fifteen minutes, but a sign-out, a closed account or a changed duty ends
 * it at once. What was read is kept for three seconds; where the change is made it is forgotten with the commit.
 */
@Injectable()
export class LiveAccess {
  private reader: StandingReader | null = null
  private readonly known = new Map<string, Known>()
  /** Counts what was forgotten, so that an answer read before a change is not kept after it. */
  private changes = 0

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Called once by the accounts room as it starts: the platform may not import it. */
  readWith(reader: StandingReader): void {
    this.reader = reader
  }

  /** Null while the token stands, else why it does not. */
  async refusalOf(sessionId: string, accountId: string, version: number): Promise<Refusal | null> {
    const standing = await this.standing(sessionId)
    if (standing === null || standing.accountId !== accountId)
      return refuse('session-ended', '登录已失效，请重新登录。')
    return standing.version === version ? null : refuse('session-ended', '您的身份有变动，请重新登录。')
  }

  /** To be called by whoever ends a sign-in. */
  sessionEnded(sessionId: string): void {
    this.forget((id) => id === sessionId)
  }

  /** To be called by whoever ends sign-ins of an account or changes what it may do. */
  accountChanged(accountId: string): void {
    this.forget((_, { standing }) => standing?.accountId === accountId)
  }

  private async standing(sessionId: string): Promise<Standing | null> {
    const now = this.clock.now().getTime()
    const known = this.known.get(sessionId)
    // A clock that was set back must not make an old answer young again.
    if (known !== undefined && now >= known.readAt && now - known.readAt < SHORT_MS) return known.standing
    const changes = this.changes
    const standing = (await this.reader?.(sessionId)) ?? null
    if (changes === this.changes) this.keep(sessionId, { standing, readAt: now })
    return standing
  }

  private keep(sessionId: string, known: Known): void {
    this.known.delete(sessionId)
    this.known.set(sessionId, known)
    const [oldest] = this.known.keys()
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest)
  }

  private forget(which: (sessionId: string, known: Known) => boolean): void {
    const drop = () => {
      this.changes += 1
      for (const [id, known] of this.known) if (which(id, known)) this.known.delete(id)
    }
    this.database.afterCommit(drop)
  }
}
