import { View } from '@tarojs/components'
import type { Job } from '@wengang/shared/contract/jobs'
import { useEffect, useState } from 'react'
import { sayError } from '../../api/errors'
import { noteWarned, seePhone, wasWarned } from '../../api/jobs'
import { copyText } from '../../platform/clipboard'
import { callPhone } from '../../platform/phone'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { NoFeeWarning, Warning } from '../../ui/warnings'

interface CallSheetProps {
  readonly job: Job
  readonly onReport: () => void
  readonly onClose: () => void
}

/** The telephone, after the warning that nobody may take a fee: once an employer, so that it is read (J6, J7). */
export const CallSheet = ({ job, onReport, onClose }: CallSheetProps) => {
  const [known] = useState(() => wasWarned(job.employer.id))
  const [contact, setContact] = useState<{ phone: string; contactName: string } | null>(null)
  const [error, setError] = useState('')
  const see = async () => {
    try {
      setError('')
      const found = await seePhone(job.id)
      noteWarned(job.employer.id)
      setContact(found)
    } catch (failure) {
      setError(sayError(failure))
    }
  }
  useEffect(() => {
    if (known) void see()
    // Once, when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Sheet
      open
      title={contact ? '招聘电话' : '打电话之前'}
      onClose={onClose}
      bar={
        contact ? (
          <Button icon="phone" onTap={() => callPhone(contact.phone)}>
            拨打
          </Button>
        ) : known && !error ? (
          <Button busy>看电话</Button>
        ) : (
          <Button onTap={see}>{known ? '再试一次' : '知道了，看电话'}</Button>
        )
      }
    >
      <View className="stack" style={{ gap: '16px', paddingBottom: '16px' }}>
        {contact ? (
          <View className="stack">
            <View className="note">
              {job.employer.name} · {contact.contactName}
            </View>
            <View className="between">
              <View className="h1 num">{contact.phone}</View>
              <Button kind="plain" inline onTap={() => copyText(contact.phone)}>
                复制
              </Button>
            </View>
            <View className="note">就说：在稳岗通看到招{job.title}，想问问还招不招。</View>
          </View>
        ) : null}
        {contact && known ? null : <NoFeeWarning />}
        <View>{error ? <Warning tone="danger">{error}</Warning> : null}</View>
        <View>
          {contact ? (
            <Button kind="plain" onTap={onReport}>
              对方要收费？举报
            </Button>
          ) : null}
        </View>
      </View>
    </Sheet>
  )
}
