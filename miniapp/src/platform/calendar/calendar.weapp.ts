import Taro from '@tarojs/taro'
import type { CalendarAnswer, CalendarEvent } from './types'

/** Whether the phone's own calendar can be written; otherwise the page offers the .ics (which WeChat cannot open). */
export const hasCalendar = true

const seconds = (instant: string): number => Math.floor(new Date(instant).getTime() / 1000)

/** WeChat writes into the phone's own calendar, but only straight from a tap. */
export const addToCalendar = async (event: CalendarEvent): Promise<CalendarAnswer> => {
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      startTime: seconds(event.start),
      // WeChat's reference says number; Taro's types still carry its older word.
      endTime: seconds(event.end) as unknown as string,
      location: event.place ?? '',
      alarm: true,
      alarmOffset: 3600,
    })
    return 'added'
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return /auth|deny|denied|privacy|permission/i.test(why) ? 'denied' : 'failed'
  }
}
