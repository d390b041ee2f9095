import { factInWords } from '@wengang/shared/policy/in-words'
import { chineseMonth } from '../../ui/say'
import { isFactKey, type Asked, type FactJson } from './answers'

/** An answer as a person reads it back; '' while it is not answered. Regions stay codes, RegionName names them. */
export const sayFact = (asked: Asked, value: FactJson | undefined): string => {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'string' && asked.type === 'month') return chineseMonth(value)
  return isFactKey(asked.key) ? factInWords(asked.key, value) : typeof value === 'string' ? value : ''
}
