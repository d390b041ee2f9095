import { AccountEntity } from './account.entity.js'
import { CategoryMembershipEntity } from './category-membership.entity.js'
import { ConsentEntity } from './consent.entity.js'
import { KnownDeviceEntity } from './known-device.entity.js'
import { PhoneCodeEntity } from './phone-code.entity.js'
import { ProfileEntity } from './profile.entity.js'
import { SessionEntity } from './session.entity.js'
import { StaffLoginEntity } from './staff-login.entity.js'
import { WechatIdentityEntity } from './wechat-identity.entity.js'

export const accountEntities = [
  AccountEntity,
  CategoryMembershipEntity,
  ConsentEntity,
  KnownDeviceEntity,
  PhoneCodeEntity,
  ProfileEntity,
  SessionEntity,
  StaffLoginEntity,
  WechatIdentityEntity,
]
