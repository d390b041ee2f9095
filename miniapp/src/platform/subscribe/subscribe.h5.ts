import type { AskTemplates } from './types'

// On the web reminders come by text message and in the inbox.
export const askTemplates: AskTemplates = () => Promise.resolve([])
