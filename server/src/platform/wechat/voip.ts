import { createHmac } from 'node:crypto'

/**
 * Signature for `wx.joinVoIPChat`: hex HMAC-SHA256 over the four parts sorted and joined. The key is the session_key
 * as text, NOT decoded from base64 (the reference vector in the test settles it). `timeStamp` is in seconds.
 */
export function voipSignature(
  parts: { appId: string; groupId: string; nonceStr: string; timeStamp: number },
  sessionKey: string,
): string {
  const text = [parts.appId, parts.groupId, parts.nonceStr, String(parts.timeStamp)].sort().join('')
  return createHmac('sha256', sessionKey).update(text).digest('hex')
}

/** Proof of a session_key for WeChat's own check: the key's signature of nothing. */
export const emptySignature = (sessionKey: string): string =>
  createHmac('sha256', sessionKey).update('').digest('hex')
