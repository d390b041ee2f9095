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
import { RegionNames } from '../system/regions.js'
import { boxAround, degrees, metresBetween, micro, parsePoint, type Point } from './geo.js'
import { JobEntity } from './job.entity.js'
import { summaryView } from './job.view.js'
import { likePart, likeRegion, words } from './search-text.js'

export type JobListQuery = Query<typeof contract.jobs.list>
type Jobs = SelectQueryBuilder<JobEntity>
type Page<T> = { items: T[]; next: string | null }
type JobList = Page<JobSummary> & { urgentMore: number }
type Ranked = { id: string; metres: number }

/** Rings searched one after another, so that a page of near posts reads only near posts. */
const RINGS_METRES = [3_000, 15_000, 60_000, null] as const
/** Stands for "no position" at the end of the order by distance; the Earth is smaller. */
const NOWHERE = 99_999_999

/** Urgent posts in front of the list; more would push everything else off the first screen (ux 17). */
const URGENT_IN_FRONT = 2

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
    private readonly regions: RegionNames,
  ) {}

  /**
   * Published posts that have not ended, of verified firms, in the order asked for. At most two urgent ones stand in front of
   * the first page; the others keep their place among the rest. A narrow region is never widened behind the reader's back.
   */
  async list(query: JobListQuery): Promise<Result<JobList>> {
    const near = query.near === undefined ? null : parsePoint(query.near)
    if (query.near !== undefined && near === null) return badField('near', '位置不在地球上')
    if (query.sort === 'nearest' && near === null) return this.withoutPosition(query)
    if (query.sort === 'pay' || query.urgent === true) return this.inOneOrder(query, near)
    const place = placeOf(query.cursor)
    if (place === null) return badField('cursor', '翻页位置无效，请从第一页重新看')
    const front = query.cursor === undefined ? await this.urgent(query) : []
    const shown = query.cursor === undefined ? front.slice(0, Math.min(URGENT_IN_FRONT, query.limit)) : []
    const ahead = query.cursor === undefined ? shown.map(({ id }) => id) : place.ahead
    const room = query.limit - shown.length
    const rest = await this.rest({ ...query, limit: Math.max(room, 1) }, near, place, ahead)
    if (isRefusal(rest)) return rest
    const items = [...(await this.summaries(shown, near)), ...rest.items].slice(0, query.limit)
    const full = rest.items.length > 0 ? cursorOf({ group: firstGroup(query), ahead }) : null
    const next = room <= 0 ? full : rest.next
    return { items, next, urgentMore: front.length - shown.length }
  }

  /** Without a position, nearness is by township: the reader names the region and sees its posts, newest first (J3). */
  private async withoutPosition(query: JobListQuery): Promise<Result<JobList>> {
    if (query.region === undefined && query.home === undefined)
      return badField('near', '按远近排序需要您的位置，或者先选乡镇')
    return this.list({ ...query, sort: 'newest' })
  }

  private async inOneOrder(query: JobListQuery, near: Point | null): Promise<Result<JobList>> {
    const found =
      query.sort === 'pay'
        ? await keysetPage(this.matching(query), query, BEST_PAID, (job) => [job.monthFrom, job.id])
        : await keysetPage(this.matching(query), query, NEWEST, newestValues)
    return isRefusal(found)
      ? found
      : { items: await this.summaries(found.items, near), next: found.next, urgentMore: 0 }
  }

  /** The urgent posts of a list, newest first. They are few, and the band says how many. */
  private urgent(query: JobListQuery): Promise<JobEntity[]> {
    return this.matching({ ...query, urgent: true })
      .orderBy('job.publishedAt', 'DESC')
      .addOrderBy('job.id', 'DESC')
      .getMany()
  }

  /** What follows the urgent posts: nearest first with a position, else the reader's own place first, else newest. */
  private async rest(
    query: JobListQuery,
    near: Point | null,
    place: Place,
    ahead: readonly string[],
  ): Promise<Result<Page<JobSummary>>> {
    if (query.sort === 'nearest' && near !== null) {
      const found = await this.nearest({ ...query, cursor: place.inner }, near, ahead)
      return isRefusal(found) || found.next === null
        ? found
        : { ...found, next: cursorOf({ group: 'n', ahead, inner: found.next }) }
    }
    const found = await this.newest(query, place, ahead)
    return isRefusal(found) ? found : { items: await this.summaries(found.items, near), next: found.next }
  }

  /** The reader's own place, then the rest, each newest first: two walks of one index instead of a sort of all. */
  private async newest(
    query: JobListQuery,
    place: Place,
    ahead: readonly string[],
  ): Promise<Result<Page<JobEntity>>> {
    const group = place.group ?? firstGroup(query)
    const page = { cursor: place.inner, limit: query.limit }
    const found = await keysetPage(this.group(query, group, ahead), page, NEWEST, newestValues)
    if (isRefusal(found)) return found
    if (found.next !== null) return { ...found, next: cursorOf({ group, ahead, inner: found.next }) }
    if (group !== 'h') return found
    const room = query.limit - found.items.length
    const others = this.group(query, 'p', ahead)
    if (room === 0)
      return { ...found, next: (await others.getExists()) ? cursorOf({ group: 'p', ahead }) : null }
    const more = await keysetPage(others, { limit: room }, NEWEST, newestValues)
    if (isRefusal(more)) return more
    const next = more.next === null ? null : cursorOf({ group: 'p', ahead, inner: more.next })
    return { items: [...found.items, ...more.items], next }
  }

  private group(query: JobListQuery, group: Group, ahead: readonly string[]): Jobs {
    const jobs = without(this.matching(query), ahead)
    if (query.home === undefined) return jobs
    const home = { home: likeRegion(query.home) }
    return group === 'h'
      ? jobs.andWhere('job.region LIKE :home', home)
      : jobs.andWhere('job.region NOT LIKE :home', home)
  }

  /** Ranks by whole metres in growing rings; only ids and positions are held, and only those of the ring. */
  private async nearest(
    query: JobListQuery,
    near: Point,
    ahead: readonly string[],
  ): Promise<Result<Page<JobSummary>>> {
    const after = query.cursor === undefined ? null : decodeCursor(query.cursor, 2)
    if (isRefusal(after)) return after
    const past: Ranked | null = after === null ? null : { metres: Number(after[0]), id: String(after[1]) }
    let ranked: Ranked[] = []
    for (const ring of RINGS_METRES) {
      if (ring !== null && past !== null && past.metres > ring) continue
      ranked = (await this.ring(query, near, ring)).filter(
        (job) => !ahead.includes(job.id) && (past === null || byDistance(job, past) > 0),
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
    this.employers.onlyVouched(jobs, 'job.employerId')
    if (query.employer !== undefined)
      jobs.andWhere('job.employerId = :employer', { employer: query.employer })
    if (query.urgent === true) jobs.andWhere('job.urgentUntil >= :today')
    if (query.urgent === false) jobs.andWhere('(job.urgentUntil IS NULL OR job.urgentUntil < :today)')
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
        : [
            summaryView(
              job,
              employer,
              this.regions.place(job.region),
              today,
              near === null ? null : distance(job, near),
            ),
          ]
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

/** Where a page begins: in which group, after which row, and which urgent posts already stood in front of the first. */
type Group = 'h' | 'p' | 'n'
interface Place {
  readonly group: Group | null
  readonly ahead: readonly string[]
  readonly inner?: string
}

const firstGroup = (query: JobListQuery): Group =>
  query.sort === 'nearest' ? 'n' : query.home === undefined ? 'p' : 'h'

const CURSOR = /^(?<group>[hpn])(?<ahead>(?:[0-9a-f-]{36})*)(?:\.(?<inner>[\w-]+))?$/

const cursorOf = ({ group, ahead, inner }: Place): string =>
  `${group ?? 'p'}${ahead.join('')}${inner === undefined ? '' : `.${inner}`}`

/** Null for a cursor that is none of ours. */
function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return { group: null, ahead: [] }
  const found = CURSOR.exec(cursor)?.groups
  if (found === undefined) return null
  return {
    group: found.group as Group,
    ahead: (found.ahead ?? '').match(/.{36}/g)?.slice(0, URGENT_IN_FRONT) ?? [],
    ...(found.inner === undefined ? {} : { inner: found.inner }),
  }
}

const newestValues = (job: JobEntity) => [job.publishedAt ?? '', job.id]

const without = (jobs: Jobs, ids: readonly string[]): Jobs =>
  ids.length === 0 ? jobs : jobs.andWhere('job.id NOT IN (:...ahead)', { ahead: ids })
