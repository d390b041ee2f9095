import Taro from '@tarojs/taro'
import { TransportFailure, type Transport } from './transport'

export const taroTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const answer = await Taro.request<unknown, string | undefined>({
      method,
      url,
      data: body,
      timeout: timeoutMs,
      dataType: 'text',
      responseType: 'text',
      header: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    })
    return { status: answer.statusCode, body: readJson(answer.data) }
  } catch (error) {
    // On the web Taro rejects with the answer itself for some statuses.
    if (error instanceof TransportFailure) throw error
    throw new TransportFailure(
      typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : 'no answer',
    )
  }
}

const readJson = (data: unknown): unknown => {
  if (typeof data !== 'string') return data
  if (data === '') return null
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
