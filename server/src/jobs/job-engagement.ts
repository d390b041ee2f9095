import { Injectable } from '@nestjs/common'

/** What posts show about applications, which live in a room above this one. */
export interface Engagement {
  /** The person's live application for the post, or null. */
  applicationOf(jobId: string, personId: string): Promise<string | null>
  /** Live applications by post; posts without any are left out. */
  counts(jobIds: readonly string[]): Promise<ReadonlyMap<string, number>>
}

/** Where the applications room plugs itself in, so that the arrow between the two rooms goes one way only. */
@Injectable()
export class JobEngagement implements Engagement {
  private source: Engagement | null = null

  use(source: Engagement): void {
    this.source = source
  }

  async applicationOf(jobId: string, personId: string): Promise<string | null> {
    return this.source === null ? null : this.source.applicationOf(jobId, personId)
  }

  async counts(jobIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.source === null || jobIds.length === 0 ? new Map() : this.source.counts(jobIds)
  }
}
