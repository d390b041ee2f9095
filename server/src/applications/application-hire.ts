import type { z } from 'zod'
import type { Hire } from '@wengang/shared/contract/applications'
import { implausibleHire } from '@wengang/shared/policy/plausible'
import { refuse, type Result } from '../platform/http/refusal.js'

export type HireInput = z.output<typeof Hire>

/** A hire as claims take it for evidence; days are China days, money fen a month as agreed. */
export interface HireRecord extends HireInput {
  readonly applicationId: string
  readonly jobId: string
  readonly jobTitle: string
  /** Region code of the workplace. */
  readonly workRegion: string
  readonly personId: string
  readonly employerId: string
  /** When the employer recorded it. */
  readonly hiredAt: string
}

/** Dates in order and the first day within the contract, or which of them are wrong. */
export function checkHire(hire: HireInput | undefined): Result<HireInput> {
  if (hire === undefined)
    return refuse('bad-input', '请填写录用信息。', {
      fields: [{ path: 'hire', message: '请填写合同时间和工资' }],
    })
  const fields: { path: string; message: string }[] = []
  if (hire.contractTo <= hire.contractFrom)
    fields.push({ path: 'hire.contractTo', message: '合同结束要晚于开始' })
  else if (hire.startsOn < hire.contractFrom || hire.startsOn > hire.contractTo)
    fields.push({ path: 'hire.startsOn', message: '上岗日期应在合同期内' })
  if (hire.payFen === 0) fields.push({ path: 'hire.payFen', message: '请填写约定的月工资' })
  for (const { key, says } of implausibleHire(hire)) fields.push({ path: `hire.${key}`, message: says })
  return fields.length > 0 ? refuse('bad-input', '录用信息有误。', { fields }) : hire
}
