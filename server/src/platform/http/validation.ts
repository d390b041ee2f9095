import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'

import { refuse, RefusalException, type Refusal } from './refusal.js'

const chinese = z.locales.zhCN().localeError

// Only the server speaks zod's Chinese: the phone validates little, and the locale would weigh on its package.
z.config({
  localeError: (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return '必填'
    if (issue.code === 'invalid_type') return '格式不对'
    if (issue.code === 'invalid_value') return '不在可选范围内'
    return chinese(issue)
  },
})

type Issue = { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] }

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')

/** The refusal for input that the contract's schema does not accept; at most 50 fields are named. */
export const badInput = (issues: readonly Issue[]): Refusal => {
  const fields = issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), message: issue.message }))
  const first = fields[0]
  return refuse('bad-input', first && first.message !== '必填' && first.message !== '格式不对' ? `填写有误：${first.message}。` : '有内容没有填写或格式不对，请检查后再提交。', { fields })
}

export const contractPipe = new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new RefusalException(badInput(issues)) })

/** Nest's serializer, but a reply that breaks the contract says where in the log. */
export class ContractSerializer extends StandardSchemaSerializerInterceptor {
  override async transformToPlain(...[plain, schema, options]: Parameters<StandardSchemaSerializerInterceptor['transformToPlain']>): Promise<object> {
    const result = await schema['~standard'].validate(plain, options)
    if (!result.issues) return result.value as object
    throw new Error(`The reply breaks the contract: ${result.issues.map((issue) => `${pathOf(issue)} ${issue.message}`).join('; ')}`)
  }
}
