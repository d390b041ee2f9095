/** What reminders a message is about; each maps to a template id of the county's WeChat account. */
export type Topic = 'interview' | 'claim' | 'job'
/** Must be called directly in a tap handler, before any await. Answers which topics were accepted. */
export type AskReminders = (topics: readonly Topic[]) => Promise<readonly Topic[]>
