import { StandardSchemaValidationPipe } from '@nestjs/common'
import { z } from '@wengang/shared/contract/zod'

import { refuse, RefusalException, type Refusal } from './refusal.js'

const chinese = z.locales.zhCN().localeError

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项', set: '项', file: '字节' }

type RawIssue = Parameters<typeof chinese>[0]

/** zod's own Chinese names types (「期望 string」); people who fill in a form should not meet those. */
function inPlainChinese(issue: RawIssue): ReturnType<typeof chinese> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必填' : '格式不对'
    case 'invalid_value':
      return '不在可选范围内'
    case 'too_big':
      return `不能${UNITS[issue.origin] ? '多' : '大'}于 ${issue.maximum}${unit(issue.origin)}`
    case 'too_small':
      return `不能${UNITS[issue.origin] ? '少' : '小'}于 ${issue.minimum}${unit(issue.origin)}`
    case 'invalid_format':
    case 'invalid_union':
      return '格式不对'
    default:
      return chinese(issue)
  }
}
const unit = (origin: string): string => (UNITS[origin] ? ` ${UNITS[origin]}` : '')

// Only the server speaks this Chinese: the phone validates little, and the locale would weigh on its package.
z.config({ localeError: inPlainChinese })

type Issue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
}

/** Where in a value something is wrong: `pay.from`, `items.3.title`. */
export const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')

/** The refusal for input that the contract's schema does not accept; at most 50 fields are named. */
export const badInput = (issues: readonly Issue[]): Refusal => {
  const fields = issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), message: issue.message }))
  const first = fields[0]
  return refuse(
    'bad-input',
    first && first.message !== '必填' && first.message !== '格式不对'
      ? `填写有误：${first.message}。`
      : '有内容没有填写或格式不对，请检查后再提交。',
    { fields },
  )
}

export const contractPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new RefusalException(badInput(issues)),
})
