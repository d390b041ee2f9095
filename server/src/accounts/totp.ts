import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30

const totp = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: '稳岗通',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  })

/** A fresh base32 secret of 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** `otpauth://` address for an authenticator app. */
export const totpUri = (secret: string, username: string): string => totp(secret, username).toString()

/** The 30-second step a code belongs to, one step early or late allowed for a slow clock; null for a wrong code. */
export const totpStep = (secret: string, code: string, now: Date): number | null => {
  const delta = totp(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / (PERIOD_SECONDS * 1000)) + delta
}
