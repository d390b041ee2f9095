export { askReminders } from './subscribe'
export type { Topic } from './types'
