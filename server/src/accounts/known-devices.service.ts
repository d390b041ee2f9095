import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { LessThan, MoreThan } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { KnownDeviceEntity } from './known-device.entity.js'

const FORGOTTEN_SECONDS = 180 * 86_400

/**
 * Devices that signed in to an account before. Strangers may lock a name or use up a phone's codes from outside; who
 * comes from a known device is not held up by that.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody signed in to the account with this token in the last half year. */
  async knows(accountId: string, token: string | undefined): Promise<boolean> {
    if (token === undefined) return false
    return this.db.repo(KnownDeviceEntity).existsBy({
      accountId,
      tokenHash: this.hash(token),
      lastUsedAt: MoreThan(this.clock.instantIn(-FORGOTTEN_SECONDS)),
    })
  }

  /** Notes a sign-in; the token for the device to keep: its own when we gave it one, else a new one. */
  async remember(accountId: string, given: string | undefined): Promise<string> {
    const devices = this.db.repo(KnownDeviceEntity)
    const ours = given !== undefined && (await devices.existsBy({ tokenHash: this.hash(given) }))
    const token = ours ? given : randomBytes(32).toString('base64url')
    const now = this.clock.instant()
    const seen = await devices.update({ accountId, tokenHash: this.hash(token) }, { lastUsedAt: now })
    if (seen.affected === 0)
      await this.db.insertUnique(KnownDeviceEntity, {
        id: newId(),
        accountId,
        tokenHash: this.hash(token),
        firstUsedAt: now,
        lastUsedAt: now,
      })
    await devices.delete({ accountId, lastUsedAt: LessThan(this.clock.instantIn(-FORGOTTEN_SECONDS)) })
    return token
  }

  /** After a reset: whoever held the old password is a stranger again. */
  async forget(accountId: string): Promise<void> {
    await this.db.repo(KnownDeviceEntity).delete({ accountId })
  }

  /** Names a device in a limit without keeping its token. */
  hash(token: string): string {
    return this.cipher.index(`device:${token}`)
  }
}
