import { auth } from '@wengang/shared/contract/accounts'
import { storage } from '../platform/storage'
import { call } from './request'

const DEVICE = 'device'

/** What an earlier sign-in gave this phone to keep, so that it is known: strangers cannot lock it out. */
export const device = (): { device?: string } => {
  const kept = storage.get(DEVICE)
  return kept === null ? {} : { device: kept }
}

export const keepDevice = (token: string | undefined): void => {
  if (token !== undefined) storage.set(DEVICE, token)
}

/** Requests for a code by phone number: the digits are good only together with the request. */
const challenges = new Map<string, string>()

/** Sends six digits to the phone; the seconds until it may be asked again. */
export const sendPhoneCode = async (phone: string): Promise<number> => {
  const { retryAfterSeconds, challenge } = await call(auth.phoneCode, { body: { phone, ...device() } })
  challenges.set(phone, challenge)
  return retryAfterSeconds
}

/** Goes with the digits that the last {@link sendPhoneCode} brought. */
export const challengeOf = (phone: string): { challenge?: string } => {
  const challenge = challenges.get(phone)
  return challenge === undefined ? {} : { challenge }
}
