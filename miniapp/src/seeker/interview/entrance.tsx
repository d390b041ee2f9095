import { View } from '@tarojs/components'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { useNow } from '../../api/clock'
import { doorAt, OPENS_MINUTES_BEFORE, ticketFor, type Ticket } from '../../api/interviews'
import { goTo } from '../../api/sign-in'
import { copyText } from '../../platform/clipboard'
import { callPhone } from '../../platform/phone'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { chineseMoment } from '../../ui/say'
import { Sheet } from '../../ui/sheet'

const ENTER: Readonly<Record<Interview['channel'], string>> = {
  room: '进入视频面试',
  wechat: '看对方的微信',
  qq: '看对方的 QQ',
  'tencent-meeting': '看会议号',
  phone: '看电话',
  'on-site': '看地址和电话',
}

/** Into the room from ten minutes before; for other channels the account, the place and the telephone (I3). */
export const Entrance = ({ interview }: { readonly interview: Interview }) => {
  const now = useNow()
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const door = doorAt(interview, now)
  if (interview.confirmedSlot === null || door === null) return null
  const opensAt = Date.parse(interview.confirmedSlot) - OPENS_MINUTES_BEFORE * 60_000
  const enter = async () => {
    if (interview.channel === 'room') return goTo(`/room/interview/index?id=${interview.id}`)
    setTicket(await ticketFor(interview.id))
  }
  return (
    <View className="stack" style={{ gap: '12px' }}>
      {door === 'open' ? (
        <Button icon={interview.channel === 'room' ? 'video' : 'phone'} onTap={enter}>
          {ENTER[interview.channel]}
        </Button>
      ) : null}
      {door === 'before' ? (
        <Card>
          <View className="num">
            {chineseMoment(opensAt)}起，这里可以{ENTER[interview.channel]}。
          </View>
        </Card>
      ) : null}
      {door === 'over' ? (
        <Card>
          <View>约好的时间过了，等单位登记结果。没见上也不影响您，单位可以再约。</View>
        </Card>
      ) : null}
      {interview.channel === 'room' && door !== 'over' ? (
        <Button kind="quiet" onTap={() => goTo('/seeker/rehearsal/index')}>
          先试试镜头和话筒
        </Button>
      ) : null}
      {ticket ? (
        <Sheet
          open
          title={`${CHANNEL_NAMES[ticket.channel]}面试`}
          onClose={() => setTicket(null)}
          bar={
            ticket.phone ? (
              <Button icon="phone" onTap={() => callPhone(ticket.phone ?? '')}>
                打电话给单位
              </Button>
            ) : null
          }
        >
          <View className="stack" style={{ gap: '16px', paddingBottom: '16px' }}>
            {ticket.place ? (
              <View className="between">
                <View className="grow">
                  <View className="note">{ticket.channel === 'on-site' ? '地址' : '号码'}</View>
                  <View className="lead">{ticket.place}</View>
                </View>
                <Button kind="plain" inline onTap={() => copyText(ticket.place ?? '')}>
                  复制
                </Button>
              </View>
            ) : null}
            {ticket.phone ? (
              <View>
                <View className="note">单位电话</View>
                <View className="h1 num">{ticket.phone}</View>
              </View>
            ) : (
              <View>单位没有留电话，请等单位联系您。</View>
            )}
            <View className="note">改用电话面试，也算按时参加。</View>
          </View>
        </Sheet>
      ) : null}
    </View>
  )
}
