import { files, type StoredFile } from '@wengang/shared/contract/files'
import type { Endpoint, ReplyOf } from '@wengang/shared/contract/endpoint'
import { downloadFile, type Downloaded } from '../platform/file'
import type { Photo } from '../platform/photo'
import { storage } from '../platform/storage'
import { uploadFile } from '../platform/upload'
import { createClient } from './client'
import { ApiError, errorOf } from './errors'
import { exclusive } from './exclusive'
import { newKey } from './keys'
import { createSessionStore } from './session'
import { goSignIn } from './sign-in'
import { taroTransport } from './taro-transport'
import { pathOf } from './url'

export const session = createSessionStore(storage)

const answeredListeners = new Set<() => void>()
/** Calls back after every request that got through; returns how to stop. */
export const onAnswered = (listener: () => void): (() => void) => {
  answeredListeners.add(listener)
  return () => answeredListeners.delete(listener)
}

const client = createClient({
  base: API_BASE,
  transport: taroTransport,
  session,
  newKey,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  exclusive,
  onSessionEnded: () => goSignIn('登录时间太久，请重新登录'),
  onAnswered: () => answeredListeners.forEach((listener) => listener()),
})

/** The one way to the server. `call(contract.jobs.get, { params: { id } })`; throws ApiError. */
export const call = client.call

/** Sends one file to an endpoint that takes one. Repeat with the same `key` after no answer. */
export const upload = async <const E extends Endpoint & { readonly upload: true }>(
  endpoint: E,
  file: Pick<Photo, 'path' | 'name'>,
  noAnswer: string,
  key: string = newKey(),
): Promise<ReplyOf<E>> => {
  const answer = await client.withSession((headers) =>
    uploadFile({
      url: API_BASE + endpoint.path,
      path: file.path,
      name: file.name,
      headers: { ...headers, 'idempotency-key': key },
      fields: {},
    }).catch(() => {
      throw new ApiError('no-answer', noAnswer)
    }),
  )
  if (answer.status >= 300) throw errorOf(answer.status, answer.body)
  // The server holds its replies to the contract.
  return answer.body as ReplyOf<E>
}

/** Sends a photo or PDF; returns the stored file whose id goes into a claim. */
export const uploadPhoto = (photo: Photo, key?: string): Promise<StoredFile> =>
  upload(files.upload, photo, '照片没有传上去，请看看信号再试', key)

/** Fetches a file endpoint (`reply: 'file'`) with the session's token, to show or open. */
export const download = async (endpoint: Endpoint, params: Record<string, string>): Promise<Downloaded> => {
  let file: Downloaded | null = null
  const answer = await client.withSession(async (headers) => {
    file = await downloadFile({ url: API_BASE + pathOf(endpoint.path, params), headers }).catch(() => {
      throw new ApiError('no-answer', '文件没有取到，请看看信号再试')
    })
    // A refused download carries its problem in a file nobody reads; the status says enough.
    return { status: file.status, body: file.status === 401 ? { code: 'session-ended' } : null }
  })
  if (answer.status >= 300 || file === null) throw errorOf(answer.status, answer.body)
  return file
}
