import Taro from '@tarojs/taro'
import type { CalendarEvent } from './types'

/** Whether the phone's own calendar can be written; otherwise the page offers the .ics. */
export const hasCalendar = true

const seconds = (instant: string): number => Math.floor(new Date(instant).getTime() / 1000)

/** WeChat writes into the phone's own calendar. False where that is refused or missing. */
export const addToCalendar = async (event: CalendarEvent): Promise<boolean> => {
  try {
    await Taro.addPhoneCalendar({
      title: event.title,
      startTime: seconds(event.start),
      endTime: String(seconds(event.end)),
      location: event.place ?? '',
      alarm: true,
      alarmOffset: 3600,
    })
    return true
  } catch {
    return false
  }
}
