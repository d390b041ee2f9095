import { Day, Id, IdParams, Instant, RegionCode, Revision } from './common.js'
import { endpoint } from './endpoint.js'
import { BankAccount, Digits, GivenRegion, GivenScope, IdNumber, PersonName, Phone, Text } from './kinds.js'
import { Role, STAFF_ROLES } from './roles.js'
import { z } from './zod.js'

export const PERSONAS = [
  'seeker',
  'seeker2',
  'employer',
  'employer2',
  'agency',
  'helper',
  'acceptor',
  'reviewer',
  'approver',
  'cashier',
  'leader',
  'admin',
] as const
export const Persona = z.enum(PERSONAS)
export type Persona = z.infer<typeof Persona>

export const Account = z.object({
  id: Id,
  roles: z.array(Role),
  displayName: z.string(),
  /** Region a staff member acts for; a city code covers its counties. Null for the public. */
  scope: RegionCode.nullable(),
  /** Masked: 138****5678. */
  phoneMasked: z.string().nullable(),
  employerId: Id.nullable(),
  totpEnabled: z.boolean(),
})
export type Account = z.infer<typeof Account>

export const Session = z.object({
  /** Bearer access token, 15 minutes. */
  token: z.string(),
  /**
   * Rotates on use. An answer that was lost can be had again with the same token until the next one is used; using an
   * old one after that ends every session of its family.
   */
  refreshToken: z.string(),
  /** Rises with every renewal of a sign-in: of two answers that cross, the higher one is in force. */
  generation: z.int(),
  expiresAt: Instant,
  /** With a sign-in, for the device to keep and to show at the next one: it is known then. Not with a renewal. */
  device: z.string().optional(),
  account: Account,
})
export type Session = z.infer<typeof Session>

/** What the county holds about a person: the three questions (J8) and what else was given, id and bank masked. */
export const Profile = z.object({
  name: z.string().nullable(),
  trade: z.string().nullable(),
  /** Where the person wants to work. */
  wantedRegion: RegionCode.nullable(),
  householdRegion: RegionCode.nullable(),
  idNumberMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  bankAccountMasked: z.string().nullable(),
  /** Dated memberships in force today, kept by staff (S8). */
  categories: z.array(
    z.object({ category: z.string(), title: z.string(), from: Day, to: Day.nullable(), source: z.string() }),
  ),
  /** The three questions are answered. */
  complete: z.boolean(),
  revision: Revision,
})
export type Profile = z.infer<typeof Profile>

export const ProfileUpdate = z.object({
  name: PersonName().optional(),
  trade: Text(20, '工种').optional(),
  wantedRegion: GivenRegion.optional(),
  householdRegion: GivenRegion.optional(),
  /** Given once; needs `sensitiveConsent` (PIPL §29). */
  idNumber: IdNumber.optional(),
  bankAccount: BankAccount('person').optional(),
  sensitiveConsent: z.literal(true).optional(),
  revision: Revision,
})

/** Purposes a person consents to one by one (X2). `share-profile` names an employer in `subject`. */
export const CONSENT_PURPOSES = ['privacy-notice', 'sensitive-data', 'share-profile', 'location'] as const
export const Consent = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  subject: z.string().nullable(),
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
})

/** What an earlier sign-in gave this device to keep. */
const Device = z.string().min(1).max(100).optional()
/** Which request for a code the six digits answer. */
const Challenge = Id.optional()

export const auth = {
  demo: endpoint({
    method: 'POST',
    path: '/api/auth/demo',
    access: 'public',
    summary: '以演示身份登录（仅演示模式）',
    body: z.object({ persona: Persona }),
    reply: Session,
  }),
  wechat: endpoint({
    method: 'POST',
    path: '/api/auth/wechat',
    access: 'public',
    summary: '用微信登录凭证登录',
    body: z.object({ code: z.string().min(1).max(128), device: Device }),
    reply: Session,
  }),
  phoneCode: endpoint({
    method: 'POST',
    path: '/api/auth/phone-codes',
    access: 'public',
    summary: '发送短信验证码',
    body: z.object({ phone: Phone, device: Device }),
    /** `challenge` goes back with the code: it is good for who asked and for nobody else. */
    reply: z.object({ retryAfterSeconds: z.int(), expiresInSeconds: z.int(), challenge: Id }),
    status: 202,
  }),
  phone: endpoint({
    method: 'POST',
    path: '/api/auth/phone',
    access: 'public',
    summary: '用手机号和短信验证码登录',
    body: z.object({ phone: Phone, code: Digits(6, '验证码'), challenge: Challenge, device: Device }),
    reply: Session,
  }),
  staff: endpoint({
    method: 'POST',
    path: '/api/auth/staff',
    access: 'public',
    summary: '工作人员用密码登录，可要求动态验证码',
    body: z.object({
      username: z.string().min(1).max(64),
      password: z.string().min(1).max(200),
      totp: Digits(6, '动态码').optional(),
      device: Device,
    }),
    reply: Session,
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/auth/refresh',
    access: 'public',
    summary: '换新登录凭证',
    body: z.object({ refreshToken: z.string().min(1).max(300) }),
    reply: Session,
  }),
  logout: endpoint({
    method: 'POST',
    path: '/api/auth/logout',
    access: 'account',
    summary: '退出登录',
    reply: 'empty',
    status: 204,
  }),
}

export const me = {
  get: endpoint({ method: 'GET', path: '/api/me', access: 'account', summary: '我的账号', reply: Account }),
  profile: endpoint({
    method: 'GET',
    path: '/api/me/profile',
    access: 'account',
    summary: '我的求职资料',
    reply: Profile,
  }),
  updateProfile: endpoint({
    method: 'PUT',
    path: '/api/me/profile',
    access: 'account',
    summary: '修改我的求职资料',
    body: ProfileUpdate,
    reply: Profile,
  }),
  /** getPhoneNumber button: the code lives five minutes and works once. */
  wechatPhone: endpoint({
    method: 'POST',
    path: '/api/me/wechat-phone',
    access: 'account',
    summary: '用微信授权绑定手机号',
    body: z.object({ code: z.string().min(1).max(128) }),
    reply: Profile,
  }),
  phone: endpoint({
    method: 'POST',
    path: '/api/me/phone',
    access: 'account',
    summary: '用短信验证码绑定手机号',
    body: z.object({ phone: Phone, code: Digits(6, '验证码'), challenge: Challenge }),
    reply: Profile,
  }),
  consents: endpoint({
    method: 'GET',
    path: '/api/me/consents',
    access: 'account',
    summary: '我给过的同意',
    reply: z.object({ items: z.array(Consent) }),
  }),
  giveConsent: endpoint({
    method: 'POST',
    path: '/api/me/consents',
    access: 'account',
    summary: '给出一项同意',
    status: 201,
    body: z.object({ purpose: z.enum(CONSENT_PURPOSES), subject: z.string().max(64).optional() }),
    reply: Consent,
  }),
  withdrawConsent: endpoint({
    method: 'DELETE',
    path: '/api/me/consents/:purpose',
    access: 'account',
    summary: '撤回一项同意',
    params: z.object({ purpose: z.enum(CONSENT_PURPOSES) }),
    query: z.object({ subject: z.string().max(64).optional() }),
    reply: 'empty',
    status: 204,
  }),
  startTotp: endpoint({
    method: 'POST',
    path: '/api/me/totp',
    access: ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'],
    summary: '开始设置或更换动态验证码，更换须给密码和现在的动态码',
    body: z
      .object({
        password: z.string().min(1).max(200).optional(),
        code: Digits(6, '动态码').optional(),
      })
      .prefault({}),
    /** `qr` is a picture of `uri` to scan, as a data URL. */
    reply: z.object({ uri: z.string(), secret: z.string(), qr: z.string() }),
  }),
  confirmTotp: endpoint({
    method: 'POST',
    path: '/api/me/totp/confirmation',
    access: ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'],
    summary: '确认并启用动态验证码',
    body: z.object({ code: Digits(6, '动态码') }),
    reply: Account,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/me/password',
    access: ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'],
    summary: '修改密码',
    body: z.object({
      current: z.string().min(1).max(200),
      next: z.string().min(10, '新密码至少 10 位').max(200),
    }),
    reply: 'empty',
    status: 204,
  }),
}

/** A member of staff as the administrator sees them (S17). */
export const StaffMember = Account.extend({
  /** Null for accounts that do not sign in with a password. */
  username: z.string().nullable(),
  disabled: z.boolean(),
  revision: Revision,
})
export type StaffMember = z.infer<typeof StaffMember>

const StaffRoles = z.array(z.enum(STAFF_ROLES)).min(1, '请至少选一个岗位').max(STAFF_ROLES.length)
const NewPassword = z.string().min(10, '密码至少 10 位').max(200)

/** Staff accounts are made and closed by administrators, within their own region. */
export const staff = {
  list: endpoint({
    method: 'GET',
    path: '/api/staff',
    access: ['admin'],
    summary: '工作人员账号',
    reply: z.object({ items: z.array(StaffMember) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/staff',
    access: ['admin'],
    summary: '新增工作人员账号',
    status: 201,
    body: z.object({
      username: z
        .string()
        .trim()
        .regex(/^[a-zA-Z0-9._-]{3,64}$/, '用户名用 3 至 64 个字母、数字或 . _ -'),
      displayName: PersonName(),
      password: NewPassword,
      roles: StaffRoles,
      scope: GivenScope,
    }),
    reply: StaffMember,
  }),
  /** Ends the person's sign-ins, so that a change of duty holds at once for the next sign-in. `password` resets it and its time-based code. */
  update: endpoint({
    method: 'PUT',
    path: '/api/staff/:id',
    access: ['admin'],
    summary: '调整岗位、停用或重置密码',
    params: IdParams,
    body: z.object({
      displayName: PersonName().optional(),
      roles: StaffRoles.optional(),
      scope: GivenScope.optional(),
      disabled: z.boolean().optional(),
      password: NewPassword.optional(),
      revision: Revision,
    }),
    reply: StaffMember,
  }),
}
