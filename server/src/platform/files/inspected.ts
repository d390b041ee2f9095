import type { FILE_TYPES } from '@wengang/shared/contract/files'

import { refuse, type Refusal } from '../http/refusal.js'

export interface InspectedFile {
  readonly type: (typeof FILE_TYPES)[number]
  /** What to store: re-encoded, without metadata. */
  readonly bytes: Buffer
  /** Pixels, for pictures. */
  readonly width?: number
  readonly height?: number
}

export const badFile = (detail: string): Refusal => refuse('bad-file', detail)
