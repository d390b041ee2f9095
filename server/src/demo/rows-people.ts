import type { Role } from '@wengang/shared/contract/roles'
import { AccountEntity } from '../accounts/account.entity.js'
import { emptyProfile } from '../accounts/account.service.js'
import { CategoryMembershipEntity } from '../accounts/category-membership.entity.js'
import { ConsentEntity, type ConsentPurpose } from '../accounts/consent.entity.js'
import { ProfileEntity } from '../accounts/profile.entity.js'
import { EmployerVerificationEntity } from '../employers/employer-verification.entity.js'
import { EmployerEntity } from '../employers/employer.entity.js'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import { moment, msOf } from './calendar.js'
import type { DemoCounty } from './county.js'
import { drawFrom } from './draw.js'
import { isAgency, type Firm } from './firms.js'
import type { Person } from './people.js'
import { batch, type Batch } from './batch.js'

export interface RowTools {
  readonly cipher: FieldCipher
  readonly bureau: string
  readonly countyRegion: string
  /** Name of a region code as posts and firms store it. */
  readonly regionName: (code: string) => string
}

const account = (
  id: string,
  displayName: string,
  roles: Role[],
  at: string,
  more: Partial<AccountEntity> = {},
): AccountEntity => ({
  id,
  displayName,
  roles,
  scope: null,
  employerId: null,
  phoneSealed: null,
  phoneIndex: null,
  persona: null,
  disabled: false,
  accessVersion: 0,
  createdAt: at,
  revision: 0,
  ...more,
})

const sealedPhone = (cipher: FieldCipher, phone: string) => ({
  phoneSealed: cipher.seal(phone),
  phoneIndex: cipher.index(phone),
})

function profile(person: Person, cipher: FieldCipher): ProfileEntity {
  return {
    ...emptyProfile(person.id, person.joinedAt),
    name: person.name,
    trade: person.trade,
    wantedRegion: person.wantedRegion,
    householdRegion: person.householdRegion,
    idNumberSealed: cipher.seal(person.idNumber),
    idNumberIndex: cipher.index(person.idNumber),
    bankAccountSealed: cipher.seal(person.bankAccount),
    bankAccountIndex: cipher.index(person.bankAccount),
    revision: 1,
  }
}

const employer = (firm: Firm, { cipher, bureau, regionName }: RowTools): EmployerEntity => {
  const verifiedOn = firm.verifications.at(-1)?.on ?? null
  return {
    id: firm.id,
    name: firm.name,
    creditCode: firm.creditCode,
    entityType: firm.entityType,
    size: firm.size,
    region: firm.place.code,
    regionName: regionName(firm.place.code),
    address: firm.address,
    contactName: firm.contactName,
    ...sealedPhone(cipher, firm.phone),
    verifiedOn,
    verifiedBy: verifiedOn === null ? null : bureau,
    verifiedCode: verifiedOn === null ? null : firm.creditCode,
    closedAt: null,
    createdAt: firm.joinedAt,
    revision: firm.verifications.length,
  }
}

/** Firms, accounts, profiles, categories and consents, in an order that foreign keys allow. */
export function peopleBatches(county: DemoCounty, tools: RowTools): Batch[] {
  const { cipher, bureau, countyRegion } = tools
  const clerks = [...county.staff.acceptors, ...county.staff.reviewers, ...county.staff.approvers]
  const [vetter] = county.staff.acceptors
  const accounts = [
    ...clerks.map((clerk) =>
      account(clerk.id, clerk.name, [clerk.role], clerk.joinedAt, { scope: countyRegion }),
    ),
    ...county.firms.map((firm) =>
      account(firm.accountId, firm.contactName, [isAgency(firm) ? 'agency' : 'employer'], firm.joinedAt, {
        employerId: firm.id,
        ...sealedPhone(cipher, firm.phone),
      }),
    ),
    ...county.people.map((person) =>
      account(person.id, person.name, ['seeker'], person.joinedAt, sealedPhone(cipher, person.phone)),
    ),
  ]
  return [
    batch(
      EmployerEntity,
      county.firms.map((firm) => employer(firm, tools)),
    ),
    batch(AccountEntity, accounts),
    batch(
      EmployerVerificationEntity,
      county.firms.flatMap((firm) =>
        firm.verifications.map(({ id, on }) => ({
          id,
          employerId: firm.id,
          verifiedOn: on,
          office: bureau,
          staffId: vetter?.id ?? null,
          note: '演示数据',
          createdAt: moment(on, 600),
        })),
      ),
    ),
    batch(ProfileEntity, [
      ...[
        ...clerks.map((clerk) => [clerk.id, clerk.joinedAt] as const),
        ...county.firms.map((firm) => [firm.accountId, firm.joinedAt] as const),
      ].map(([id, at]) => emptyProfile(id, at)),
      ...county.people.map((person) => profile(person, cipher)),
    ]),
    batch(
      CategoryMembershipEntity,
      county.people.flatMap((person) =>
        person.categories.map(({ id, category, from, to, source }) => ({
          id,
          accountId: person.id,
          category,
          fromDay: from,
          toDay: to,
          source,
          createdAt: person.joinedAt,
        })),
      ),
    ),
    batch(ConsentEntity, consents(county)),
  ]
}

/** What everybody agreed to on joining, and one consent for each employer a person applied to. */
function consents(county: DemoCounty): ConsentEntity[] {
  const draw = drawFrom(county.people.length, 'consents')
  const consent = (
    accountId: string,
    purpose: ConsentPurpose,
    subject: string | null,
    givenAt: string,
  ): ConsentEntity => ({
    id: draw.id(msOf(givenAt)),
    accountId,
    purpose,
    subject,
    liveKey: `${accountId}:${purpose}:${subject ?? ''}`,
    givenAt,
    withdrawnAt: null,
  })
  const shared = new Map<string, ConsentEntity>()
  for (const { person, post, appliedAt } of county.applications) {
    const key = `${person.id} ${post.firm.id}`
    if (!shared.has(key)) shared.set(key, consent(person.id, 'share-profile', post.firm.id, appliedAt))
  }
  return [
    ...county.people.flatMap(({ id, joinedAt }) => [
      consent(id, 'privacy-notice', null, joinedAt),
      consent(id, 'sensitive-data', null, joinedAt),
    ]),
    ...shared.values(),
  ]
}
