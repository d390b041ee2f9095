import { Injectable } from '@nestjs/common'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { contract } from '@wengang/shared/contract/index'
import type { Query } from '@wengang/shared/contract/endpoint'
import { Brackets, In, type SelectQueryBuilder } from 'typeorm'
import { EmployerService } from '../employers/employer.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { decodeCursor, encodeCursor, keysetPage } from '../platform/database/keyset.js'
import { isRefusal, refuse, type Result } from '../platform/http/refusal.js'
import { boxAround, degrees, metresBetween, micro, parsePoint, type Point } from './geo.js'
import { JobEntity } from './job.entity.js'
import { summaryView } from './job.view.js'
import { likePart, likeRegion, words } from './search-text.js'

export type JobListQuery = Query<typeof contract.jobs.list>
type Jobs = SelectQueryBuilder<JobEntity>
type Page<T> = { items: T[]; next: string | null }
type Ranked = { id: string; metres: number }

/** Rings searched one after another, so that a page of near posts reads only near posts. */
const RINGS_METRES = [3_000, 15_000, 60_000, null] as const
/** Stands for "no position" at the end of the order by distance; the Earth is smaller. */
const NOWHERE = 99_999_999

const NEWEST = [
  { by: 'job.publishedAt', order: 'DESC' },
  { by: 'job.id', order: 'DESC' },
] as const
const BEST_PAID = [
  { by: 'job.monthFrom', order: 'DESC' },
  { by: 'job.id', order: 'DESC' },
] as const

/** Browsing and searching posts, open to anyone (J1–J4). */
@Injectable()
export class JobSearchService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly employers: EmployerService,
  ) {}

  /** Published posts that have not ended, in the order asked for. A narrow region is never widened behind the reader's back. */
  async list(query: JobListQuery): Promise<Result<Page<JobSummary>>> {
    const near = query.near === undefined ? null : parsePoint(query.near)
    if (query.near !== undefined && near === null) return badField('near', '位置不在地球上')
    if (query.sort === 'nearest')
      return near === null ? this.withoutPosition(query) : this.nearest(query, near)
    const found = query.sort === 'pay' ? await this.bestPaid(query) : await this.newest(query)
    return isRefusal(found) ? found : { items: await this.summaries(found.items, near), next: found.next }
  }

  /** Without a position, nearness is by township: the reader names the region and sees its posts, newest first (J3). */
  private async withoutPosition(query: JobListQuery): Promise<Result<Page<JobSummary>>> {
    if (query.region === undefined) return badField('near', '按远近排序需要您的位置，或者先选乡镇')
    return this.list({ ...query, sort: 'newest' })
  }

  private bestPaid(query: JobListQuery): Promise<Result<Page<JobEntity>>> {
    return keysetPage(this.matching(query), query, BEST_PAID, (job) => [job.monthFrom, job.id])
  }

  /**
   * Urgent posts first, then the rest, each newest first: two walks of one index instead of a sort of all. The cursor's
   * first letter says which of the two it stands in.
   */
  private async newest(query: JobListQuery): Promise<Result<Page<JobEntity>>> {
    const { group, cursor } = splitCursor(query.cursor)
    if (group === null) return decodeAsRefusal()
    const valuesOf = (job: JobEntity) => [job.publishedAt ?? '', job.id]
    if (group === 'p')
      return marked(
        'p',
        await keysetPage(this.plain(query), { cursor, limit: query.limit }, NEWEST, valuesOf),
      )

    const urgent = await keysetPage(this.urgent(query), { cursor, limit: query.limit }, NEWEST, valuesOf)
    if (isRefusal(urgent) || urgent.next !== null) return marked('u', urgent)
    const room = query.limit - urgent.items.length
    if (room === 0) return { items: urgent.items, next: (await this.plain(query).getExists()) ? 'p' : null }
    const plain = marked('p', await keysetPage(this.plain(query), { limit: room }, NEWEST, valuesOf))
    return isRefusal(plain) ? plain : { items: [...urgent.items, ...plain.items], next: plain.next }
  }

  private urgent(query: JobListQuery): Jobs {
    return this.matching(query).andWhere('job.urgentUntil >= :today')
  }

  private plain(query: JobListQuery): Jobs {
    return this.matching(query).andWhere('(job.urgentUntil IS NULL OR job.urgentUntil < :today)')
  }

  /** Ranks by whole metres in growing rings; only ids and positions are held, and only those of the ring. */
  private async nearest(query: JobListQuery, near: Point): Promise<Result<Page<JobSummary>>> {
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, 2)
    if (isRefusal(after)) return after
    const past: Ranked | null = after === null ? null : { metres: Number(after[0]), id: String(after[1]) }
    let ranked: Ranked[] = []
    for (const ring of RINGS_METRES) {
      if (ring !== null && past !== null && past.metres > ring) continue
      ranked = (await this.ring(query, near, ring)).filter(
        (job) => past === null || byDistance(job, past) > 0,
      )
      if (ranked.length > query.limit) break
    }
    const shown = ranked.sort(byDistance).slice(0, query.limit)
    const rows = new Map(
      (await this.db.repo(JobEntity).findBy({ id: In(shown.map(({ id }) => id)) })).map((job) => [
        job.id,
        job,
      ]),
    )
    const last = shown.at(-1)
    return {
      items: await this.summaries(
        shown.flatMap(({ id }) => rows.get(id) ?? []),
        near,
      ),
      next: ranked.length > query.limit && last ? encodeCursor([last.metres, last.id]) : null,
    }
  }

  private async ring(query: JobListQuery, near: Point, metres: number | null): Promise<Ranked[]> {
    const jobs = this.matching(query).select(['job.id', 'job.latMicro', 'job.lngMicro'])
    if (metres !== null) {
      const box = boxAround(near, metres)
      jobs.andWhere('job.latMicro BETWEEN :south AND :north AND job.lngMicro BETWEEN :west AND :east', {
        south: micro(box.south),
        north: micro(box.north),
        west: micro(box.west),
        east: micro(box.east),
      })
    }
    return (await jobs.getMany())
      .map((job) => ({ id: job.id, metres: distance(job, near) ?? NOWHERE }))
      .filter((job) => metres === null || job.metres <= metres)
  }

  private matching(query: JobListQuery): Jobs {
    const jobs = this.db
      .repo(JobEntity)
      .createQueryBuilder('job')
      .where('job.status = :published', { published: 'published' })
      .andWhere('job.endsOn >= :today', { today: this.clock.today() })
    if (query.region !== undefined)
      jobs.andWhere('job.region LIKE :region', { region: likeRegion(query.region) })
    if (query.kind !== undefined) jobs.andWhere('job.kind = :kind', { kind: query.kind })
    if (query.payFrom !== undefined) jobs.andWhere('job.monthFrom >= :payFrom', { payFrom: query.payFrom })
    if (query.board !== undefined) jobs.andWhere('job.board = :board', { board: Number(query.board) })
    if (query.lodging !== undefined)
      jobs.andWhere('job.lodging = :lodging', { lodging: Number(query.lodging) })
    return jobs.andWhere(
      new Brackets((where) => {
        where.where('1 = 1')
        words(query.keyword ?? '').forEach((word, at) =>
          where.andWhere(`job.searchText LIKE :word${at} ESCAPE '!'`, { [`word${at}`]: likePart(word) }),
        )
      }),
    )
  }

  private async summaries(jobs: readonly JobEntity[], near: Point | null): Promise<JobSummary[]> {
    const employers = await this.employers.summaries([...new Set(jobs.map((job) => job.employerId))])
    const today = this.clock.today()
    return jobs.flatMap((job) => {
      const employer = employers.get(job.employerId)
      return employer === undefined
        ? []
        : [summaryView(job, employer, today, near === null ? null : distance(job, near))]
    })
  }
}

const distance = (job: Pick<JobEntity, 'latMicro' | 'lngMicro'>, near: Point): number | null =>
  job.latMicro === null || job.lngMicro === null
    ? null
    : metresBetween(near, { lat: degrees(job.latMicro), lng: degrees(job.lngMicro) })

const byDistance = (a: Ranked, b: Ranked): number =>
  a.metres - b.metres || (a.id < b.id ? -1 : Number(a.id > b.id))

const badField = (path: string, message: string) =>
  refuse('bad-input', `${message}。`, { fields: [{ path, message }] })

const decodeAsRefusal = () => badField('cursor', '翻页位置无效，请从第一页重新看')

type Group = 'u' | 'p'

function splitCursor(cursor: string | undefined): { group: Group | null; cursor?: string } {
  if (cursor === undefined) return { group: 'u' }
  const group = cursor[0]
  return group === 'u' || group === 'p' ? { group, cursor: cursor.slice(1) || undefined } : { group: null }
}

const marked = (group: Group, page: Result<Page<JobEntity>>): Result<Page<JobEntity>> =>
  isRefusal(page) || page.next === null ? page : { ...page, next: `${group}${page.next}` }
