import type { Endpoint } from '@wengang/shared/contract/endpoint'
import type { FastifyRequest } from 'fastify'

import type { UploadedFile } from './call.js'
import { refuse, RefusalException } from './refusal.js'
import { badInput } from './validation.js'

/** Reads the one part `file` of a multipart body (its size is capped by the plugin) and the other fields by the contract. */
export async function readUpload(
  request: FastifyRequest,
  endpoint: Endpoint,
): Promise<{ file: UploadedFile; fields: unknown }> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part || part.fieldname !== 'file') {
    throw new RefusalException(
      refuse('bad-input', '请选择要上传的文件。', { fields: [{ path: 'file', message: '必填' }] }),
    )
  }
  const bytes = await part.toBuffer()
  if (!endpoint.body) return { file: { name: part.filename, bytes }, fields: undefined }
  const given = Object.fromEntries(
    Object.entries(part.fields).flatMap(([name, field]) =>
      field && !Array.isArray(field) && field.type === 'field' ? [[name, field.value]] : [],
    ),
  )
  const parsed = endpoint.body.safeParse(given)
  if (!parsed.success) throw new RefusalException(badInput(parsed.error.issues))
  return { file: { name: part.filename, bytes }, fields: parsed.data }
}
