import type { AskReminders } from './types'

// On the web reminders come by text message and in the inbox.
export const askReminders: AskReminders = () => Promise.resolve([])
