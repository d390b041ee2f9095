import { Injectable } from '@nestjs/common'
import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { DESK_BY_CLAIM_STATUS, type ClaimAction, type ClaimStatus } from '@wengang/shared/workflow/claim'
import { In, type ObjectLiteral, type Repository } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import { ClaimDecisionEntity } from './claim-decision.entity.js'
import { ClaimHistoryEntity } from './claim-history.entity.js'
import { ClaimMaterialEntity } from './claim-material.entity.js'
import { ClaimWorkerEntity } from './claim-worker.entity.js'
import { ClaimEntity } from './claim.entity.js'
import { isMine } from './claim-access.js'
import { workerJson, type Worker } from './roster.js'

/** Reading and writing of the tables around a claim. Decides nothing. */
@Injectable()
export class ClaimStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  claim(id: string): Promise<ClaimEntity | null> {
    return this.database.repo(ClaimEntity).findOneBy({ id })
  }

  workers(claimId: string): Promise<ClaimWorkerEntity[]> {
    return this.database.repo(ClaimWorkerEntity).find({ where: { claimId }, order: { position: 'ASC' } })
  }

  materials(claimId: string): Promise<ClaimMaterialEntity[]> {
    return this.database.repo(ClaimMaterialEntity).find({ where: { claimId }, order: { id: 'ASC' } })
  }

  history(claimId: string): Promise<ClaimHistoryEntity[]> {
    return this.database.repo(ClaimHistoryEntity).find({ where: { claimId }, order: { id: 'ASC' } })
  }

  async claimsWithFile(fileId: string): Promise<ClaimEntity[]> {
    const uses = await this.database.repo(ClaimMaterialEntity).findBy({ fileId })
    return uses.length === 0
      ? []
      : this.database.repo(ClaimEntity).findBy({ id: In(uses.map((row) => row.claimId)) })
  }

  async usedFiles(fileIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.repo(ClaimMaterialEntity).findBy({ fileId: In([...fileIds]) })
    return rows.map((row) => row.fileId)
  }

  /** Rosters of several claims in one query, each in order. */
  async workersOf(claimIds: readonly string[]): Promise<Map<string, ClaimWorkerEntity[]>> {
    const rosters = new Map<string, ClaimWorkerEntity[]>()
    if (claimIds.length === 0) return rosters
    const rows = await this.database
      .repo(ClaimWorkerEntity)
      .find({ where: { claimId: In([...claimIds]) }, order: { claimId: 'ASC', position: 'ASC' } })
    for (const row of rows) rosters.set(row.claimId, [...(rosters.get(row.claimId) ?? []), row])
    return rosters
  }

  /** Replaces the roster. */
  async setWorkers(claimId: string, workers: readonly Worker[]): Promise<void> {
    const repo = this.database.repo(ClaimWorkerEntity)
    await repo.delete({ claimId })
    const rows = workers.map((worker, position): ClaimWorkerEntity => ({
      ...worker,
      claimId,
      position,
    }))
    for (let start = 0; start < rows.length; start += 200)
      await insertRows(repo, rows.slice(start, start + 200))
  }

  /** Replaces the papers of one requirement. */
  async setMaterials(
    claimId: string,
    requirement: string,
    papers: readonly { document: string; fileId: string }[],
  ): Promise<void> {
    const repo = this.database.repo(ClaimMaterialEntity)
    const before = await repo.findBy({ claimId, requirement })
    const kept = new Map(before.map((row) => [row.fileId, row.addedAt]))
    await repo.delete({ claimId, requirement })
    const at = this.clock.instant()
    const unique = [...new Map(papers.map((paper) => [paper.fileId, paper])).values()]
    if (unique.length > 0)
      await repo.insert(
        unique.map((paper): ClaimMaterialEntity => ({
          id: newId(),
          claimId,
          requirement,
          ...paper,
          addedAt: kept.get(paper.fileId) ?? at,
        })),
      )
  }

  async addHistory(
    claim: ClaimEntity,
    caller: Caller,
    action: ClaimAction,
    toStatus: ClaimStatus,
    reason: string | null,
  ): Promise<void> {
    const desk = DESK_BY_CLAIM_STATUS[claim.status]
    const actorTitle =
      isMine(claim, caller) || desk === null
        ? claim.subjectKind === 'firm'
          ? '申请单位'
          : '本人'
        : ROLE_NAMES[desk]
    await this.database.repo(ClaimHistoryEntity).insert({
      id: newId(),
      claimId: claim.id,
      action,
      toStatus,
      at: this.clock.instant(),
      actorId: caller.accountId,
      actorTitle,
      reason,
    })
  }

  /** Keeps what an examination was based on. Workers' id numbers stay masked in it. */
  async addDecision(
    claim: ClaimEntity,
    workers: readonly Worker[] | null,
    caller: Caller,
    action: ClaimAction,
  ): Promise<void> {
    const { facts, assessment, releaseId } = claim
    await insertRows(this.database.repo(ClaimDecisionEntity), [
      {
        id: newId(),
        claimId: claim.id,
        action,
        at: this.clock.instant(),
        actorId: caller.accountId,
        facts,
        workers: workers === null ? null : workers.map(workerJson),
        assessment,
        releaseId,
      },
    ])
  }
}

/** `Repository.insert` without its deep-partial type, which does not end on recursive JSON. */
const insertRows = async <T extends ObjectLiteral>(repo: Repository<T>, rows: T[]): Promise<void> => {
  await repo.createQueryBuilder().insert().values(rows).updateEntity(false).execute()
}
