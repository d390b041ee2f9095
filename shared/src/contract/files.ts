import { Id, IdParams, Instant } from './common.js'
import { endpoint } from './endpoint.js'
import { z } from './zod.js'

/** Largest upload, bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const

export const StoredFile = z.object({
  id: Id,
  type: z.enum(FILE_TYPES),
  bytes: z.int(),
  name: z.string(),
  uploadedAt: Instant,
})
export type StoredFile = z.infer<typeof StoredFile>

export const files = {
  upload: endpoint({
    method: 'POST',
    path: '/api/files',
    access: 'account',
    upload: true,
    status: 201,
    reply: StoredFile,
    summary: '上传材料照片或 PDF（10 MB 以内；重新编码并去掉拍摄位置）',
  }),
  /** Readable by who uploaded it and by staff who may see the claim it belongs to. */
  get: endpoint({
    method: 'GET',
    path: '/api/files/:id',
    access: 'account',
    summary: '查看材料',
    params: IdParams,
    reply: 'file',
  }),
}
