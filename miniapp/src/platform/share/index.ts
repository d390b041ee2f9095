export { useShare } from './share'
export type { Shared } from './types'
