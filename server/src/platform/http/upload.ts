import type { Endpoint } from '@wengang/shared/contract/endpoint'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import type { UploadedFile } from './call.js'
import { refuse, RefusalException } from './refusal.js'
import { badInput } from './validation.js'

/** Reads the one part `file` of a multipart body (its size is capped by the plugin) and the other fields by the contract. */
export async function readUpload(
  request: FastifyRequest,
  endpoint: Endpoint,
): Promise<{ file: UploadedFile; fields: unknown }> {
  const part = request.isMultipart() ? await firstPart(request) : undefined
  if (!part || part.fieldname !== 'file') {
    throw new RefusalException(
      refuse('bad-input', '请选择要上传的文件。', { fields: [{ path: 'file', message: '必填' }] }),
    )
  }
  const bytes = await part.toBuffer().catch(asBrokenUpload)
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

/** RFC 2046: one to seventy characters, none of them odd. */
const BOUNDARY =
  /;\s*boundary=(?:"[\w'()+,\-./:=? ]{0,69}[\w'()+,\-./:=?]"|[\w'()+,\-./:=?]{1,70})\s*(?:;|$)/i

function firstPart(request: FastifyRequest): Promise<MultipartFile | undefined> {
  if (!BOUNDARY.test(request.headers['content-type'] ?? '')) throw new RefusalException(brokenUpload())
  return request.file().catch(asBrokenUpload)
}

/** What the parser says of a body that is no multipart carries no status; the plugin's own complaints and ours do. */
function asBrokenUpload(error: unknown): never {
  const known = error instanceof RefusalException || (error instanceof Error && 'statusCode' in error)
  throw known ? error : new RefusalException(brokenUpload())
}

const brokenUpload = () => refuse('bad-input', '文件没有传完整，或者格式不对，请重新上传。')
