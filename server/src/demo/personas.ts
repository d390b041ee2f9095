import type { Persona } from '@wengang/shared/contract/accounts'
import type { Role } from '@wengang/shared/contract/roles'
import { AccountEntity } from '../accounts/account.entity.js'
import { emptyProfile } from '../accounts/account.service.js'
import { CategoryMembershipEntity } from '../accounts/category-membership.entity.js'
import { ConsentEntity, type ConsentPurpose } from '../accounts/consent.entity.js'
import { ProfileEntity } from '../accounts/profile.entity.js'
import { EmployerEntity } from '../employers/employer.entity.js'
import { EmployerVerificationEntity } from '../employers/employer-verification.entity.js'
import type { Clock } from '../platform/clock/clock.js'
import type { FieldCipher } from '../platform/crypto/field-cipher.js'
import type { Database } from '../platform/database/database.js'
import { addDays } from '@wengang/shared/dates'
import { PERSONA_EMPLOYERS } from './persona-employers.js'
import { demoId } from './demo-id.js'
import { fictionalIdNumber } from './numbers.js'

/** County of the demonstration, and the city above it. */
const COUNTY = '520121'
const CITY = '520100'

interface PersonaAccount {
  id: string
  displayName: string
  roles: Role[]
  scope?: string
  employerId?: string
  phone?: string
}

const staff = (number: number, title: string, role: Role, scope = COUNTY): PersonaAccount => ({
  id: demoId(number),
  displayName: `演示${title}`,
  roles: [role],
  scope,
  phone: `1990000${String(2000 + number)}`,
})

/** The fixed accounts of the demonstration; names say that they are made up. */
export const PERSONA_ACCOUNTS = {
  seeker: { id: demoId(1), displayName: '演示张勤', roles: ['seeker'], phone: '19900001001' },
  // No phone, no name: signs in as somebody who opens the app for the first time.
  seeker2: { id: demoId(2), displayName: '求职者', roles: ['seeker'] },
  employer: {
    id: demoId(3),
    displayName: '演示企业经办',
    roles: ['employer'],
    employerId: PERSONA_EMPLOYERS.employer.id,
    phone: '19900001003',
  },
  employer2: {
    id: demoId(4),
    displayName: '演示合作社经办',
    roles: ['employer'],
    employerId: PERSONA_EMPLOYERS.employer2.id,
    phone: '19900001004',
  },
  agency: {
    id: demoId(5),
    displayName: '演示机构经办',
    roles: ['agency'],
    employerId: PERSONA_EMPLOYERS.agency.id,
    phone: '19900001005',
  },
  helper: { id: demoId(6), displayName: '演示村级代办员', roles: ['helper'], phone: '19900001006' },
  acceptor: staff(11, '受理员', 'acceptor'),
  reviewer: staff(12, '初审员', 'reviewer'),
  approver: staff(13, '复核员', 'approver'),
  cashier: staff(14, '拨付员', 'cashier'),
  leader: staff(15, '领导小组成员', 'leader', CITY),
  admin: staff(16, '管理员', 'admin'),
} as const satisfies Record<Persona, PersonaAccount>

/** A rural labourer whose household is on the poverty register; the numbers pass their checks and belong to nobody. */
const SEEKER_PROFILE = {
  name: '演示张勤',
  trade: '缝纫工',
  wantedRegion: '520121',
  householdRegion: '520121',
  idNumber: fictionalIdNumber('1985-03-07', 999),
  bankAccount: '6217000000000000018',
} as const
const SEEKER_CATEGORIES = [
  { category: 'registered-poor', source: '建档立卡名册（演示）' },
  { category: 'rural-labourer', source: '农村劳动力台账（演示）' },
] as const

interface Tools {
  db: Database
  cipher: FieldCipher
  clock: Clock
}

/** Puts the personas and their firms in place; what is already there stays as it is. Demo mode only. */
export async function ensurePersonas(tools: Tools): Promise<void> {
  await tools.db.transaction(async () => {
    await ensureEmployers(tools)
    for (const [persona, account] of Object.entries(PERSONA_ACCOUNTS))
      await ensureAccount(tools, persona, account)
    await ensureSeeker(tools)
  })
}

async function ensureEmployers({ db, cipher, clock }: Tools): Promise<void> {
  const now = clock.instant()
  for (const { phone, verifiedDaysAgo, ...given } of Object.values(PERSONA_EMPLOYERS)) {
    const verifiedOn = addDays(clock.today(), -verifiedDaysAgo)
    const fresh = await db.insertUnique(EmployerEntity, {
      ...given,
      phoneSealed: cipher.seal(phone),
      phoneIndex: cipher.index(phone),
      verifiedOn,
      verifiedBy: '县人力资源和社会保障局',
      verifiedCode: given.creditCode,
      closedAt: null,
      createdAt: now,
      revision: 1,
    })
    if (!fresh) continue
    await db.repo(EmployerVerificationEntity).insert({
      id: demoId(Number(given.id.slice(-4)) + 100),
      employerId: given.id,
      verifiedOn,
      office: '县人力资源和社会保障局',
      staffId: null,
      note: '演示数据',
      createdAt: now,
    })
  }
}

async function ensureAccount(
  { db, cipher, clock }: Tools,
  persona: string,
  account: PersonaAccount,
): Promise<void> {
  const now = clock.instant()
  const { phone } = account
  const fresh = await db.insertUnique(AccountEntity, {
    id: account.id,
    displayName: account.displayName,
    roles: account.roles,
    scope: account.scope ?? null,
    employerId: account.employerId ?? null,
    phoneSealed: phone === undefined ? null : cipher.seal(phone),
    phoneIndex: phone === undefined ? null : cipher.index(phone),
    persona,
    disabled: false,
    accessVersion: 0,
    createdAt: now,
    revision: 0,
  })
  if (fresh) await db.insertUnique(ProfileEntity, emptyProfile(account.id, now))
}

/** Only on a fresh profile, so that what a visitor changed in the demonstration is not put back. */
async function ensureSeeker({ db, cipher, clock }: Tools): Promise<void> {
  const { id } = PERSONA_ACCOUNTS.seeker
  const { idNumber, bankAccount, ...answers } = SEEKER_PROFILE
  const now = clock.instant()
  const filled = await db.compareAndSet(
    ProfileEntity,
    { id, revision: 0 },
    {
      ...answers,
      idNumberSealed: cipher.seal(idNumber),
      idNumberIndex: cipher.index(idNumber),
      bankAccountSealed: cipher.seal(bankAccount),
      bankAccountIndex: cipher.index(bankAccount),
      updatedAt: now,
    },
  )
  if (!filled) return
  for (const [index, membership] of SEEKER_CATEGORIES.entries()) {
    await db.insertUnique(CategoryMembershipEntity, {
      ...membership,
      id: demoId(200 + index),
      accountId: id,
      fromDay: '2019-01-01',
      toDay: null,
      createdAt: now,
    })
  }
  const consents: ConsentPurpose[] = ['privacy-notice', 'sensitive-data']
  for (const [index, purpose] of consents.entries()) {
    await db.insertUnique(ConsentEntity, {
      id: demoId(210 + index),
      accountId: id,
      purpose,
      subject: null,
      liveKey: `${id}:${purpose}:`,
      givenAt: now,
      withdrawnAt: null,
    })
  }
}
