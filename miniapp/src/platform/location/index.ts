export { locate } from './location'
export type { LocationAnswer, Position } from './types'
