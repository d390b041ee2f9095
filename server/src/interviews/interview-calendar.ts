import type { Interview } from '@wengang/shared/contract/interviews'
import { CHANNEL_NAMES } from '@wengang/shared/contract/interviews'
import { createEvent, type DateArray } from 'ics'

const utcParts = (instant: string): DateArray => {
  const at = new Date(instant)
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()]
}

/** An agreed interview as a calendar file (RFC 5545): one event with a stable UID, so that importing it again moves it. */
export function calendarOf(interview: Interview & { confirmedSlot: string }): string {
  const { error, value } = createEvent({
    productId: 'wengang',
    uid: `${interview.id}@wengang`,
    sequence: interview.revision,
    status: 'CONFIRMED',
    busyStatus: 'BUSY',
    start: utcParts(interview.confirmedSlot),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: interview.minutes },
    title: `面试：${interview.job.title}（${interview.employer.name}）`,
    description: interview.sentence,
    location: interview.place ?? CHANNEL_NAMES[interview.channel],
    alarms: [{ action: 'display', description: '面试快到了', trigger: { hours: 1, before: true } }],
  })
  if (error !== null || value === null) throw error ?? new Error('No calendar event')
  return value
}
