import { Injectable } from '@nestjs/common'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { countyOf, covers } from '@wengang/shared/region'
import type { Scheme } from '@wengang/shared/policy/index'
import { dayOf } from '@wengang/shared/dates'
import { AccountService } from '../accounts/account.service.js'
import { ProfileService } from '../accounts/profile.service.js'
import { ApplicationService } from '../applications/application.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { notFound, refuse, type Result } from '../platform/http/refusal.js'
import type { KnownFacts } from './claim-facts.js'
import type { SubjectKind } from './claim.entity.js'

/** Whose subsidy it is, and what the county holds about them. */
export interface Subject {
  kind: SubjectKind
  id: string
  name: string
  masked: string | null
  /** Subject of once-only rules. */
  index: string
  /** Whether the identity is known well enough to pay: name and id number, or a firm's credit code. */
  identified: boolean
  /** A firm's licence has been seen; a person needs none. */
  verified: boolean
  region: string
  facts: FactsJson
  sources: Record<string, string>
}

/** Finds the subject of a claim: the caller's person or the caller's firm, by what the scheme is for. */
@Injectable()
export class SubjectService {
  constructor(
    private readonly accounts: AccountService,
    private readonly profiles: ProfileService,
    private readonly employers: EmployerService,
    private readonly applications: ApplicationService,
    private readonly clock: Clock,
    private readonly cipher: FieldCipher,
    private readonly config: Config,
  ) {}

  /** Without a scheme: the firm when the caller acts for one, else the person. */
  async of(caller: Caller, scheme?: Scheme): Promise<Result<Subject>> {
    const firm = caller.employerId !== null && hasRole(caller, 'employer', 'agency')
    if (scheme !== undefined && !scheme.audiences.includes(firm ? 'firm' : 'person'))
      return refuse(
        'not-allowed',
        firm
          ? `“${scheme.plain}”由个人申请，请用个人身份登录`
          : `“${scheme.plain}”由单位申请，请用单位身份登录`,
      )
    return this.byId(firm ? 'firm' : 'person', firm ? (caller.employerId ?? '') : caller.personId)
  }

  async byId(kind: SubjectKind, id: string): Promise<Result<Subject>> {
    return kind === 'firm' ? this.firm(id) : this.person(id)
  }

  private async person(id: string): Promise<Result<Subject>> {
    const summary = await this.profiles.summary(id)
    const idIndex = (await this.profiles.fingerprints([id])).get(id)?.idNumber ?? null
    const own = await this.profiles.facts(id)
    const hired = await this.hired(id)
    return {
      kind: 'person',
      id,
      name: summary.name,
      masked: summary.idMasked,
      index: idIndex ?? this.cipher.index(`account:${id}`),
      identified: idIndex !== null,
      verified: true,
      region: await this.handledIn(summary.householdRegion),
      facts: { ...hired.facts, ...own.facts },
      sources: { ...hired.sources, ...own.sources },
    }
  }

  /** Where and since when a person works, from the latest hire that has begun; a workplace abroad of the list stays out. */
  private async hired(personId: string): Promise<KnownFacts> {
    const today = this.clock.today()
    const [latest] = (await this.applications.hiresOf({ personId })).filter((hire) => hire.startsOn <= today)
    if (latest === undefined) return { facts: {}, sources: {} }
    const employer = await this.employers.summary(latest.employerId)
    const source = `record:${employer?.name ?? '用工单位'} ${dayOf(new Date(latest.hiredAt))} 的录用记录`
    return {
      facts: { workRegion: countyOf(latest.workRegion), departedOn: latest.startsOn },
      sources: { workRegion: source, departedOn: source },
    }
  }

  private async firm(id: string): Promise<Result<Subject>> {
    const identity = await this.employers.summary(id)
    if (identity === null) return notFound()
    const { facts, sources } = await this.employers.facts(id)
    return {
      kind: 'firm',
      id,
      name: identity.name,
      masked: identity.creditCode,
      index: this.cipher.index(identity.creditCode),
      identified: true,
      verified: identity.verificationEndsOn !== null,
      region: await this.handledIn(identity.region),
      facts: { ...facts },
      sources: { ...sources },
    }
  }

  /**
   * A claim is handled where the person is registered or the firm lies, when somebody there accepts claims on this system;
   * otherwise by the county that runs it, so that no claim lies on a desk where nobody sits.
   */
  private async handledIn(region: string | null): Promise<string> {
    const county = this.config.county.region
    if (region === null || covers(county, region)) return region ?? county
    return (await this.accounts.staffWith('acceptor', region)).length > 0 ? region : county
  }
}
