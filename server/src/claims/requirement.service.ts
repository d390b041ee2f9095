import { Injectable } from '@nestjs/common'
import type { Requirement } from '@wengang/shared/contract/claims'
import type { z } from '@wengang/shared/contract/zod'
import { schemeById } from '@wengang/shared/policy/index'
import { UploadService } from '../uploads/upload.service.js'
import { ClaimStore } from './claim-store.js'
import type { ClaimEntity } from './claim.entity.js'
import { requirementsFor } from './requirements.js'

export type RequirementView = z.output<typeof Requirement>

/** What a claim has to prove, and the papers given so far. */
@Injectable()
export class RequirementService {
  constructor(
    private readonly store: ClaimStore,
    private readonly uploads: UploadService,
  ) {}

  /**
   * The requirements that apply to the claim's facts. One paper satisfies; but where a paper was sent back for correction,
   * only one that came after that.
   */
  async of(claim: ClaimEntity): Promise<RequirementView[]> {
    const materials = await this.store.materials(claim.id)
    const files = await this.uploads.byId(materials.map((row) => row.fileId))
    const sentBack = new Set(claim.corrections.map((item) => item.target))
    const returnedAt =
      sentBack.size === 0
        ? ''
        : ((await this.store.history(claim.id)).findLast((entry) => entry.action === 'return')?.at ?? '')
    const scheme = schemeById(claim.scheme)
    const workers = scheme.roster ? await this.store.workers(claim.id) : []
    return requirementsFor(scheme, claim.facts, workers).map(({ id, title, why, documents }) => {
      const papers = materials.filter((row) => row.requirement === id)
      const since = sentBack.has(`material:${id}`) ? returnedAt : ''
      return {
        id,
        title,
        why,
        documents: documents.map((document) => ({ id: document.id, title: document.title })),
        files: papers.flatMap((paper) => {
          const file = files.get(paper.fileId)
          return file === undefined ? [] : [{ ...file, document: paper.document }]
        }),
        satisfied: papers.some(
          (paper) => files.has(paper.fileId) && paper.addedAt >= since && paper.addedAt !== since,
        ),
      }
    })
  }
}
