import { View } from '@tarojs/components'
import type { Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { downloadCalendar } from '../api/interviews'
import { addToCalendar, hasCalendar, type CalendarAnswer } from '../platform/calendar'
import { Button } from './button'
import { toast } from './dialogs'
import { chineseMoment } from './say'
import { Slot } from './slot'
import { Warning } from './warnings'

const write = async (interview: Interview, title: string): Promise<CalendarAnswer> => {
  const start = interview.confirmedSlot
  if (start === null) return 'failed'
  return addToCalendar({
    title,
    start,
    end: new Date(Date.parse(start) + interview.minutes * 60_000).toISOString(),
    ...(interview.place ? { place: interview.place } : {}),
  })
}

/** Puts an agreed interview into the phone's calendar; a browser gets the .ics. Both sides of an interview use it. */
export const CalendarButton = ({
  interview,
  title,
}: {
  readonly interview: Interview
  readonly title: string
}) => {
  const [answer, setAnswer] = useState<CalendarAnswer | null>(null)
  const keep = async () => {
    if (!hasCalendar) return downloadCalendar(interview.id)
    const given = await write(interview, title)
    setAnswer(given)
    if (given === 'added') toast('已记进手机日历，提前一小时提醒')
  }
  return (
    <View className="stack" style={{ gap: '12px' }}>
      <Button kind="quiet" icon="clock" onTap={keep}>
        记进手机日历
      </Button>
      <Slot>
        {answer === 'denied' || answer === 'failed' ? (
          <Warning>
            {`没有记进日历${answer === 'denied' ? '：没有日历权限' : ''}。时间是${chineseMoment(interview.confirmedSlot ?? '')}，请自己记一下${interview.reminders.length > 0 ? '；我们也会发消息提醒' : ''}。`}
          </Warning>
        ) : null}
      </Slot>
      <Slot>
        {answer === 'denied' ? (
          <Button kind="plain" openType="openSetting" onSettings={() => setAnswer(null)}>
            打开日历权限，再记一次
          </Button>
        ) : null}
      </Slot>
    </View>
  )
}
