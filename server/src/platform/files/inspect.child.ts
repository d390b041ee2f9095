import sharp from 'sharp'

import type { Result } from '../http/refusal.js'
import { inspectUpload, type InspectedFile } from './inspect.js'

// The process is small and does one file at a time.
sharp.cache(false)
sharp.concurrency(1)

export const run = ({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Result<InspectedFile>> =>
  inspectUpload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
