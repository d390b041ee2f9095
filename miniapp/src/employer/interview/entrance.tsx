import { View } from '@tarojs/components'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { ticketFor, type Door, type Ticket } from '../../api/interviews'
import { copyText } from '../../platform/clipboard'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { chineseMoment } from '../../ui/say'
import { CallRow } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'

interface EntranceProps {
  readonly interview: Interview
  readonly door: Door
  readonly onRefused: (error: unknown) => void
}

/** Ten minutes before: the room, or the account or number to use; always with the phone to fall back to (I3). */
export const Entrance = ({ interview, door, onRefused }: EntranceProps) => {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const enter = async () => {
    if (interview.channel === 'room') return goTo(`/room/interview/index?id=${interview.id}`)
    await ticketFor(interview.id).then(setTicket, onRefused)
  }
  if (door === 'before') {
    const start = interview.confirmedSlot ?? ''
    return <View className="note">{`${chineseMoment(Date.parse(start) - 10 * 60_000)} 起可以进入。`}</View>
  }
  if (door === 'over') return <Warning>约好的时间已经过了，请登记结果。</Warning>
  return (
    <Card title={interview.channel === 'room' ? '面试房间开了' : `用${CHANNEL_NAMES[interview.channel]}面试`}>
      <View className="stack" style={{ gap: '12px' }}>
        <Button icon={interview.channel === 'room' ? 'video' : 'phone'} onTap={enter}>
          {interview.channel === 'room' ? '进入视频面试' : '看联系方式'}
        </Button>
        <Slot>
          {ticket?.place ? (
            <Button kind="quiet" onTap={() => copyText(ticket.place ?? '')}>{`复制：${ticket.place}`}</Button>
          ) : null}
        </Slot>
        <Slot>
          {ticket?.phone ? (
            <CallRow name={`打电话给 ${interview.candidate.name}`} phone={ticket.phone} />
          ) : null}
        </Slot>
      </View>
    </Card>
  )
}
