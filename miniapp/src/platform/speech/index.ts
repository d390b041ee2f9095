export { speech } from './speech'
export type { Speech } from './types'
