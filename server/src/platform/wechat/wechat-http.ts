import { z } from '@wengang/shared/contract/zod'

import { refuse, type Refusal } from '../http/refusal.js'

const TIMEOUT_MS = 8000

/** WeChat answers 200 with an error number in the body; an answer without one is a success. */
const Envelope = z.looseObject({ errcode: z.number().optional(), errmsg: z.string().optional() })

export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    path: string,
    /** WeChat's own words; of a message they name the field that is wrong. */
    readonly errmsg = '',
  ) {
    super(`WeChat answered ${errcode} to ${path}`)
  }
}

/** The refusal for "WeChat did not answer"; the caller may try again. */
export const unavailable = (): Refusal => refuse('wechat-unavailable', '微信暂时没有回应，请稍后再试。')

/**
 * One request to WeChat's API. Throws {@link WechatError} for an error number, and whatever `fetch` throws when there
 * is no answer within 8 s. The address (it holds a secret or a token) never appears in an error.
 */
export async function wechatRequest<T>(
  base: string,
  path: string,
  query: Record<string, string>,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<T> {
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  if (!response.ok) throw new Error(`WeChat answered HTTP ${response.status} to ${path}`)
  // jscode2session says text/plain, so the type header is not consulted.
  const answer = Envelope.parse(JSON.parse(await response.text()))
  if (answer.errcode !== undefined && answer.errcode !== 0)
    throw new WechatError(answer.errcode, path, answer.errmsg)
  return schema.parse(answer)
}
