import { isMonthly } from '@wengang/shared/policy/in-words'

/** '****5678' → '尾号 5678' */
export const sayAccount = (masked: string | null): string | null =>
  masked === null ? null : `尾号 ${masked.replace(/^\*+/, '')}`

/** What the sum of a scheme is for, where it is not paid once. */
export const perOf = (scheme: string): string => (isMonthly(scheme) ? '每月' : '')
