import { Injectable } from '@nestjs/common'
import type { SchemeId } from '@wengang/shared/contract/policy'
import { schemeById } from '@wengang/shared/policy/index'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, type Result } from '../platform/http/refusal.js'
import { ClaimAssessorService } from './claim-assessor.service.js'
import { mergeFacts, type KnownFacts } from './claim-facts.js'
import { SubjectService } from './subject.service.js'

/** What the county knows before anybody is asked (C3). */
@Injectable()
export class ClaimRecordService {
  constructor(
    private readonly subjects: SubjectService,
    private readonly assessor: ClaimAssessorService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Facts that the server alone sets: a claim is applied for on the day it comes in; the wage tier is the county's. */
  own(appliedOn: string): KnownFacts {
    return {
      facts: { appliedOn, minimumWageTier: this.config.county.minimumWageTier },
      sources: { appliedOn: 'record:提交日期', minimumWageTier: 'record:本县最低工资类区' },
    }
  }

  /** Known facts of the caller, narrowed to a scheme's vocabulary when one is named. */
  async prefill(caller: Caller, schemeId?: SchemeId): Promise<Result<KnownFacts>> {
    const scheme = schemeId === undefined ? undefined : schemeById(schemeId)
    const subject = await this.subjects.of(caller, scheme)
    if (isRefusal(subject)) return subject
    const own = this.own(this.clock.today())
    if (scheme === undefined)
      return { facts: { ...subject.facts, ...own.facts }, sources: { ...subject.sources, ...own.sources } }
    const known = mergeFacts(scheme, {}, subject, own)
    const claim = {
      scheme: scheme.id,
      subjectIndex: subject.index,
      facts: known.facts,
      factSources: known.sources,
    }
    const assessed = await this.assessor.assess(claim, scheme.roster ? [] : null)
    return isRefusal(assessed) ? assessed : { facts: assessed.facts, sources: assessed.factSources }
  }
}
