import type { Problem } from '@wengang/shared/contract/common'
import { PROBLEMS } from '@wengang/shared/contract/problems'

import type { Refusal } from './refusal.js'

/** A refusal as RFC 9457 has it. */
export const problemOf = (refusal: Refusal, requestId: string): Problem => {
  const { status, title } = PROBLEMS[refusal.code]
  return {
    type: `urn:wengang:problem:${refusal.code}`,
    code: refusal.code,
    title,
    detail: refusal.detail,
    status,
    requestId,
    ...(refusal.fields && { fields: [...refusal.fields] }),
    ...(refusal.current !== undefined && { current: refusal.current }),
  }
}
