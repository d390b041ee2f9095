import { Injectable } from '@nestjs/common'
import type { Body, Query, ReplyOf } from '@wengang/shared/contract/endpoint'
import type { policy, Screening } from '@wengang/shared/contract/policy'
import { addDays } from '@wengang/shared/dates'
import { covers, scopePrefix } from '@wengang/shared/region'
import { PersonRecordService } from '../accounts/person-record.service.js'
import { ProfileService } from '../accounts/profile.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { FirmRecordService } from '../employers/firm-record.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { ReleaseService } from '../policy/release.service.js'
import { WRITE_TO } from './screening-messages.service.js'
import { ScreeningResultEntity } from './screening-result.entity.js'
import { RUN } from './screening-run.service.js'
import { ScreeningEntity } from './screening.entity.js'
import { screeningView } from './screening.view.js'

/** The plan knows no value before it. */
const EARLIEST_DAY = '2019-01-01'

/** 政策找人 as staff see it: starting a run, its progress, its list, and writing to those found. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRecordService,
    private readonly profiles: ProfileService,
    private readonly firms: FirmRecordService,
    private readonly employers: EmployerService,
    private readonly releases: ReleaseService,
    private readonly schedule: Schedule,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Queues a run over everybody on record; the slow lane does it in the background. */
  async start(caller: Caller, { audience, asOf }: Body<typeof policy.screen>): Promise<Result<Screening>> {
    const [earliest, latest] = [EARLIEST_DAY, addDays(this.clock.today(), 366)]
    if (asOf < earliest || asOf > latest)
      return refuse('bad-input', '测算日期不在范围内', {
        fields: [{ path: 'asOf', message: `测算日期应在 ${earliest} 到 ${latest} 之间` }],
      })
    const total = audience === 'persons' ? await this.people.count() : await this.firms.count()
    const row: ScreeningEntity = {
      id: newId(),
      audience,
      status: 'waiting',
      asOf,
      releaseId: (await this.releases.current()).id,
      createdBy: caller.accountId,
      scope: caller.scope,
      startedAt: null,
      endedAt: null,
      afterId: null,
      total,
      done: 0,
      messagesSent: 0,
      bySchemes: [],
      revision: 0,
    }
    await this.database.repo(ScreeningEntity).insert(row)
    await this.schedule.queue(RUN, { id: row.id }, { key: `${RUN.kind}:${row.id}` })
    await this.audit.record({
      actor: caller,
      action: 'screening.start',
      subject: `screening:${row.id}`,
      detail: { audience, asOf },
    })
    return screeningView(row)
  }

  async list(
    caller: Caller,
    query: Query<typeof policy.screenings>,
  ): Promise<Result<ReplyOf<typeof policy.screenings>>> {
    const rows = this.database.repo(ScreeningEntity).createQueryBuilder('screening')
    rows.where('screening.scope LIKE :scope', { scope: `${scopePrefix(caller.scope ?? '')}%` })
    const page = await keysetPage(rows, query, [{ by: 'screening.id', order: 'DESC' }], (row) => [row.id])
    return isRefusal(page) ? page : { items: page.items.map(screeningView), next: page.next }
  }

  async get(caller: Caller, id: string): Promise<Result<Screening>> {
    const row = await this.readable(caller, id)
    return row === null ? notFound() : screeningView(row)
  }

  async results(
    caller: Caller,
    id: string,
    query: Query<typeof policy.screeningResults>,
  ): Promise<Result<ReplyOf<typeof policy.screeningResults>>> {
    const screening = await this.readable(caller, id)
    if (screening === null) return notFound()
    const rows = this.database
      .repo(ScreeningResultEntity)
      .createQueryBuilder('result')
      .where('result.screeningId = :id', { id })
    if (query.scheme !== undefined) rows.andWhere('result.scheme = :scheme', { scheme: query.scheme })
    if (query.outcome !== undefined) rows.andWhere('result.outcome = :outcome', { outcome: query.outcome })
    const page = await keysetPage(rows, query, [{ by: 'result.id', order: 'ASC' }], (row) => [row.id])
    if (isRefusal(page)) return page
    const names = await this.names(
      screening,
      page.items.map((row) => row.subjectId),
    )
    return {
      items: page.items.map((row) => ({
        id: row.id,
        ...(names.get(row.subjectId) ?? { name: '已注销', idMasked: null }),
        scheme: row.scheme,
        outcome: row.outcome,
        amountFen: row.amountFen,
        reasons: row.reasons,
        messaged: row.messagedAt !== null,
      })),
      next: page.next,
    }
  }

  /** Queues messages to those found; nobody gets the same one twice, however often this is asked for. */
  async write(
    caller: Caller,
    id: string,
    { scheme, outcomes }: Body<typeof policy.screeningMessages>,
  ): Promise<Result<Screening>> {
    const screening = await this.readable(caller, id)
    if (screening === null) return notFound()
    if (screening.status !== 'done') return refuse('wrong-status', '还在测算，完成后才能通知')
    await this.schedule.queue(WRITE_TO, { id, scheme: scheme ?? null, outcomes, after: '' })
    await this.audit.record({
      actor: caller,
      action: 'screening.write',
      subject: `screening:${id}`,
      detail: { scheme: scheme ?? null, outcomes },
    })
    return screeningView(screening)
  }

  private async readable(caller: Caller, id: string): Promise<ScreeningEntity | null> {
    const row = await this.database.repo(ScreeningEntity).findOneBy({ id })
    return row !== null && caller.scope !== null && (row.scope === null || covers(caller.scope, row.scope))
      ? row
      : null
  }

  private async names(
    { audience }: ScreeningEntity,
    ids: readonly string[],
  ): Promise<Map<string, { name: string; idMasked: string | null }>> {
    if (audience === 'persons')
      return new Map(
        [...(await this.profiles.summaries(ids))].map(([id, { name, idMasked }]) => [id, { name, idMasked }]),
      )
    return new Map(
      [...(await this.employers.summaries(ids))].map(([id, { name, creditCode }]) => [
        id,
        { name, idMasked: creditCode },
      ]),
    )
  }
}
