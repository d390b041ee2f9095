import type { Employer } from '@wengang/shared/contract/employers'
import { addDays, addMonths } from '@wengang/shared/dates'
import type { EmployerEntity } from './employer.entity.js'

/** Online recruitment rules: a licence is looked at again after six months. */
const VERIFIED_MONTHS = 6

/**
 * The verification as of `today`. After its last day `verifiedOn` and `verifiedBy` are null (nothing vouches for the
 * firm any more) and `verificationEndsOn` stays, to say since when.
 */
export function verificationOf(row: Pick<EmployerEntity, 'verifiedOn' | 'verifiedBy'>, today: string) {
  const endsOn = row.verifiedOn === null ? null : addMonths(row.verifiedOn, VERIFIED_MONTHS)
  const inForce = endsOn !== null && today <= endsOn
  return {
    verifiedOn: inForce ? row.verifiedOn : null,
    verifiedBy: inForce ? row.verifiedBy : null,
    verificationEndsOn: endsOn,
  }
}

/** The first day on which a verification must have been made to be in force on `today`. */
export function vouchedSince(today: string): string {
  // Months have different lengths: six months back from 31 August is 28 February, whose six months ended on 28 August.
  let day = addMonths(today, -VERIFIED_MONTHS)
  while (addMonths(day, VERIFIED_MONTHS) < today) day = addDays(day, 1)
  return day
}

export const employerView = (
  row: EmployerEntity,
  regionName: string,
  today: string,
  openJobs: number,
): Employer => ({
  id: row.id,
  name: row.name,
  creditCode: row.creditCode,
  entityType: row.entityType,
  size: row.size,
  region: row.region,
  regionName,
  address: row.address,
  ...verificationOf(row, today),
  openJobs,
  revision: row.revision,
})
