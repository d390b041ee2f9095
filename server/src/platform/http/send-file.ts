import { StreamableFile } from '@nestjs/common'
import type { FastifyReply } from 'fastify'

import type { FileReply } from './call.js'

/** Readies a file as the answer. The name travels in UTF-8 (RFC 6266) with a plain fallback. */
export function sendFile(reply: FastifyReply, result: unknown): StreamableFile {
  const file = result as FileReply
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`
  void reply.header('cache-control', 'private, no-store')
  return Buffer.isBuffer(file.bytes)
    ? new StreamableFile(file.bytes, { type: file.type, disposition, length: file.bytes.length })
    : new StreamableFile(file.bytes, { type: file.type, disposition })
}
