import { View } from '@tarojs/components'
import { REPORT_REASONS, REPORT_REASON_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import { useCounty } from '../../api/county'
import { sayError } from '../../api/errors'
import { reportJob, type ReportReason } from '../../api/jobs'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { longDay } from '../../ui/say'
import { CallRow } from '../../ui/sentence'
import { Sheet } from '../../ui/sheet'
import { Warning } from '../../ui/warnings'

/** 举报: the second tap is the reason, and it is sent; the answer has a date (J6). */
export const ReportSheet = ({
  job,
  onClose,
}: {
  readonly job: Pick<Job, 'id' | 'title'>
  readonly onClose: () => void
}) => {
  const county = useCounty().data
  const [sending, setSending] = useState(false)
  const [error, setError] = useState('')
  const [sent, setSent] = useState<{ answerBy: string | null } | null>(null)
  const send = async (reason: ReportReason) => {
    if (sending) return
    setSending(true)
    setError('')
    try {
      setSent({ answerBy: await reportJob(job, reason) })
    } catch (failure) {
      setError(sayError(failure))
    }
    setSending(false)
  }
  if (sent) {
    return (
      <Sheet
        open
        title={sent.answerBy ? '收到您的举报' : '先存在手机里了'}
        onClose={onClose}
        bar={<Button onTap={onClose}>好</Button>}
      >
        <View className="stack" style={{ paddingBottom: '16px' }}>
          <View>
            {sent.answerBy
              ? `${county?.bureau ?? '县人社局'}会在 ${longDay(sent.answerBy)}前答复您，答复在「我的 → 消息」里。`
              : '现在没有信号或者太慢，会自动再发，只发一次；在「进度」里看得到，也能取消。'}
          </View>
          <View className="note">单位不会知道是谁举报的。</View>
          {county ? <CallRow name="急的话打电话" phone={county.phone} hours={county.hours} /> : null}
        </View>
      </Sheet>
    )
  }
  return (
    <Sheet open title="这个岗位哪里不对？" onClose={onClose}>
      <View className="stack" style={{ paddingBottom: '16px' }}>
        <View>{error ? <Warning tone="danger">{error}</Warning> : null}</View>
        <View>
          {REPORT_REASONS.map((reason) => (
            <View key={reason}>
              <Tap className="sheet-row" disabled={sending} onTap={() => void send(reason)}>
                <View className="grow">{REPORT_REASON_NAMES[reason]}</View>
                <Icon name="forward" size={18} color="#8d9891" />
              </Tap>
            </View>
          ))}
        </View>
        <View className="note">点一下就发给县人社局。单位不会知道是谁举报的。</View>
      </View>
    </Sheet>
  )
}
