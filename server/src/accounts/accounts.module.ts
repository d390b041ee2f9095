import { Module } from '@nestjs/common'
import { AccountService } from './account.service.js'
import { AdminRecoveryService } from './admin-recovery.service.js'
import { AuthController } from './auth.controller.js'
import { BindingService } from './binding.service.js'
import { CategoryService } from './category.service.js'
import { ConsentService } from './consent.service.js'
import { FirstAdmin } from './first-admin.js'
import { KnownDevices } from './known-devices.service.js'
import { MeController } from './me.controller.js'
import { OwnProfileService } from './own-profile.service.js'
import { PersonRecordService } from './person-record.service.js'
import { PhoneCodeService } from './phone-code.service.js'
import { ProfileService } from './profile.service.js'
import { PublicLoginService } from './public-login.service.js'
import { SessionKeys } from './session-keys.service.js'
import { SessionService } from './session.service.js'
import { StaffAccountService } from './staff-account.service.js'
import { StaffController } from './staff.controller.js'
import { StaffSecurityService } from './staff-security.service.js'
import { StaffLoginService } from './staff-login.service.js'

/** Who people are, how they sign in, what the county holds about them. */
@Module({
  controllers: [AuthController, MeController, StaffController],
  providers: [
    AccountService,
    AdminRecoveryService,
    BindingService,
    CategoryService,
    ConsentService,
    FirstAdmin,
    KnownDevices,
    OwnProfileService,
    PersonRecordService,
    PhoneCodeService,
    ProfileService,
    PublicLoginService,
    SessionKeys,
    SessionService,
    StaffAccountService,
    StaffLoginService,
    StaffSecurityService,
  ],
  exports: [
    AccountService,
    CategoryService,
    ConsentService,
    PersonRecordService,
    ProfileService,
    PublicLoginService,
    SessionKeys,
    StaffLoginService,
  ],
})
export class AccountsModule {}
