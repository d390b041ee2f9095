import { Injectable } from '@nestjs/common'
import type { FactsJson, SchemeId } from '@wengang/shared/contract/policy'
import { z } from '@wengang/shared/contract/zod'
import { SCHEMES, type Scheme } from '@wengang/shared/policy/index'
import { covers } from '@wengang/shared/region'
import { PersonRecordService } from '../accounts/person-record.service.js'
import { GrantService } from '../claims/grant.service.js'
import { bookOf } from '../claims/once-only.js'
import { FirmRecordService } from '../employers/firm-record.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { defineJob } from '../platform/schedule/job.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { ReleaseService } from '../policy/release.service.js'
import { addTotals } from './scheme-totals.js'
import { Screener, type Finding } from './screener.js'
import { ScreeningResultEntity } from './screening-result.entity.js'
import { ScreeningEntity } from './screening.entity.js'

/** People read, assessed and written in one transaction. */
const PAGE = 2000
/** Pages done before the worker turns to other work that waits. */
const PAGES_A_TURN = 25
const ROWS_AN_INSERT = 500
/** Failed tries of a turn after which the run is shown as failed; the worker goes on trying. */
const TRIES = 5

export const RUN = defineJob(
  { kind: 'screening-run', title: '政策找人测算', payload: z.object({ id: z.string() }), lane: 'slow' },
  async ({ id }, work) => {
    const runs = work.get(ScreeningRunService)
    try {
      await runs.turn(id, work.lost)
    } catch (error) {
      if (work.attempt >= TRIES) await runs.fail(id)
      throw error
    }
  },
)

interface Subject {
  id: string
  region: string | null
  facts: FactsJson
  idIndex: string | null
}

/**
 * Does a run page by page. Progress is stored with each page's results, so that a run which is interrupted goes on where
 * it was, and of two workers that do the same page one is refused by the revision.
 */
@Injectable()
export class ScreeningRunService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRecordService,
    private readonly firms: FirmRecordService,
    private readonly grants: GrantService,
    private readonly releases: ReleaseService,
    private readonly schedule: Schedule,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Shows the run as failed. */
  async fail(id: string): Promise<void> {
    await this.database.update(ScreeningEntity, { id }, { status: 'failed' })
  }

  /** Does some pages of the run and queues the rest; stops where another replica has taken it over. */
  async turn(id: string, lost: AbortSignal): Promise<void> {
    const first = await this.database.repo(ScreeningEntity).findOneBy({ id })
    if (first === null || first.status === 'done') return
    const schemes = SCHEMES.filter((scheme) =>
      (scheme.audiences as readonly string[]).includes(first.audience === 'persons' ? 'person' : 'firm'),
    )
    const screener = new Screener(schemes, await this.releases.book(), first.asOf)
    let row: ScreeningEntity | null = first
    for (let page = 1; row !== null && row.status !== 'done' && !lost.aborted; page += 1) {
      const last = page === PAGES_A_TURN
      row = await this.page(row, schemes, screener, last)
      if (last) return
    }
  }

  /** One page; null when another worker has done it. After the `last` of a turn the rest is queued again. */
  private async page(
    row: ScreeningEntity,
    schemes: readonly Scheme[],
    screener: Screener,
    last: boolean,
  ): Promise<ScreeningEntity | null> {
    const subjects = await this.subjects(row)
    const inScope = subjects.filter(
      // Who has not said where they are registered is the deployment's county's to look after, nobody else's.
      ({ region }) => row.scope === null || covers(row.scope, region ?? this.config.county.region),
    )
    const granted = await this.grantedSchemes(inScope, schemes)
    const found = inScope.map((subject): [Subject, readonly Finding[]] => [
      subject,
      screener.findings({
        facts: subject.facts,
        granted: subject.idIndex === null ? [] : (granted.get(subject.idIndex) ?? []),
      }),
    ])
    const ended = subjects.length < PAGE
    const changes = {
      status: ended ? 'done' : 'running',
      startedAt: row.startedAt ?? this.clock.instant(),
      endedAt: ended ? this.clock.instant() : null,
      afterId: subjects.at(-1)?.id ?? row.afterId,
      done: row.done + subjects.length,
      bySchemes: addTotals(
        row.bySchemes,
        found.flatMap(([, findings]) => findings),
      ),
    } as const
    const written = await this.database.transaction(async () => {
      if (
        !(await this.database.compareAndSet(ScreeningEntity, { id: row.id, revision: row.revision }, changes))
      )
        return false
      await this.insert(row.id, found)
      if (last && !ended)
        await this.schedule.queue(RUN, { id: row.id }, { key: `${RUN.kind}:${row.id}:${changes.afterId}` })
      return true
    })
    return written ? { ...row, ...changes, revision: row.revision + 1 } : null
  }

  private async subjects({ audience, afterId, asOf }: ScreeningEntity): Promise<Subject[]> {
    if (audience === 'persons')
      return (await this.people.factsPage(afterId, PAGE, asOf)).map(
        ({ id, householdRegion, idIndex, facts }) => ({
          id,
          region: householdRegion,
          idIndex,
          facts: { ...facts },
        }),
      )
    return (await this.firms.factsPage(afterId, PAGE)).map(({ id, region, facts }) => ({
      id,
      region,
      idIndex: null,
      facts: { ...facts },
    }))
  }

  private async grantedSchemes(
    subjects: readonly Subject[],
    schemes: readonly Scheme[],
  ): Promise<Map<string, SchemeId[]>> {
    const books = await this.grants.booksOf(subjects.flatMap(({ idIndex }) => idIndex ?? []))
    const schemesOf = (had: readonly string[]): SchemeId[] =>
      schemes
        .filter((scheme) => scheme.exclusion?.by === 'subject' && had.includes(bookOf(scheme) ?? ''))
        .map((scheme) => scheme.id)
    return new Map([...books].map(([subject, had]) => [subject, schemesOf(had)]))
  }

  private async insert(screeningId: string, found: readonly [Subject, readonly Finding[]][]): Promise<void> {
    const rows = found.flatMap(([subject, findings]) =>
      findings.map((finding): ScreeningResultEntity => ({
        id: newId(),
        screeningId,
        subjectId: subject.id,
        ...finding,
        reasons: [...finding.reasons],
        messagedAt: null,
      })),
    )
    for (let start = 0; start < rows.length; start += ROWS_AN_INSERT)
      await this.database
        .repo(ScreeningResultEntity)
        .createQueryBuilder()
        .insert()
        .values(rows.slice(start, start + ROWS_AN_INSERT))
        .updateEntity(false)
        .execute()
  }
}
