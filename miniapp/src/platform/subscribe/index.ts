export { askReminders, remindersAvailable } from './subscribe'
export type { Topic } from './types'
