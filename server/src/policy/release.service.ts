import { Injectable } from '@nestjs/common'
import type { Release } from '@wengang/shared/contract/policy'
import { BUILT_IN_RELEASE, parameterCatalogue, prepareRelease } from '@wengang/shared/policy/index'
import { In } from 'typeorm'
import { Database } from '../platform/database/database.js'
import { mergeReleases } from './merge-releases.js'
import { ParameterReleaseEntity } from './parameter-release.entity.js'
import { ReleasePublicationEntity } from './release-publication.entity.js'

interface Prepared {
  release: Release
  book: ReturnType<typeof prepareRelease>
}

const KNOWN = new Set(parameterCatalogue().map((entry) => entry.id))

/** A parameter that the rules have done away with since it was published must not hide all the others. */
const knownOnly = (release: Release): Release => ({
  id: release.id,
  parameters: Object.fromEntries(Object.entries(release.parameters).filter(([id]) => KNOWN.has(id))),
})

/** The parameters in force: published releases laid over the plan's own values. */
@Injectable()
export class ReleaseService {
  private cached: Prepared | null = null

  constructor(private readonly database: Database) {}

  /**
   * The release to assess with now. Its id is that of the newest publication (`plan` before the first). The newest id is
   * read every time, so a replica never answers with values that another has replaced; the merge is kept by that id.
   */
  async current(): Promise<Release> {
    return (await this.prepared()).release
  }

  /** The same, laid over the built-in values and ready for many assessments. */
  async book(): Promise<Prepared['book']> {
    return (await this.prepared()).book
  }

  /** What would be in force were `proposal` published now. */
  async with(proposal: Release): Promise<Release> {
    return mergeReleases(await this.current(), [proposal])
  }

  private async prepared(): Promise<Prepared> {
    const newest = await this.publications().findOne({ where: {}, order: { sequence: 'DESC' } })
    const id = newest?.releaseId ?? BUILT_IN_RELEASE.id
    if (this.cached?.release.id === id) return this.cached
    const release = await this.upTo(newest?.sequence ?? 0)
    this.cached = { release, book: prepareRelease(release) }
    return this.cached
  }

  private async upTo(sequence: number): Promise<Release> {
    const builtIn = mergeReleases(BUILT_IN_RELEASE, [])
    if (sequence === 0) return builtIn
    const order = (await this.publications().find({ order: { sequence: 'ASC' } })).filter(
      (row) => row.sequence <= sequence,
    )
    const rows = await this.database
      .repo(ParameterReleaseEntity)
      .findBy({ id: In(order.map((row) => row.releaseId)) })
    const byId = new Map(rows.map((row) => [row.id, row]))
    return knownOnly(
      mergeReleases(
        builtIn,
        order.flatMap((row) => byId.get(row.releaseId) ?? []),
      ),
    )
  }

  private publications() {
    return this.database.repo(ReleasePublicationEntity)
  }
}
