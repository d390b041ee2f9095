import { View } from '@tarojs/components'
import { URGENT_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { addDays } from '@wengang/shared/dates'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { BigChoice } from '../../ui/choices'
import { DateField, Field } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { longDay } from '../../ui/say'
import { Sheet } from '../../ui/sheet'
import { SubmitButton } from '../../ui/submit-button'

type Reason = keyof typeof URGENT_NAMES
type Urgent = NonNullable<Job['urgent']>
interface UrgentSheetProps {
  readonly job: Job
  readonly today: string
  readonly open: boolean
  readonly onClose: () => void
  /** Null takes the mark away. Rejects to have the message shown at its field. */
  readonly onMark: (urgent: Urgent | null) => Promise<unknown>
}

const REASONS = (Object.keys(URGENT_NAMES) as Reason[]).map((value) => ({
  value,
  label: URGENT_NAMES[value],
}))

const Body = ({ job, today, onMark }: Pick<UrgentSheetProps, 'job' | 'today' | 'onMark'>) => {
  const usual = addDays(today, 15)
  const [reason, setReason] = useState<Reason | null>(job.urgent?.reason ?? null)
  const [until, setUntil] = useState(job.urgent?.until ?? (usual > job.endsOn ? job.endsOn : usual))
  const form = useForm({}, () => ({
    ...(reason === null ? { reason: '请选为什么急招' } : {}),
    ...(until === '' ? { until: '请选急招到哪天' } : {}),
  }))
  return (
    <View className="desk-form">
      <View className="note">标了急招会排在最前面，到期自动取消。</View>
      <Field {...form.at('reason')}>
        <BigChoice options={REASONS} value={reason} onChoose={setReason} />
      </Field>
      <DateField
        label="急招到哪天"
        help={`不能晚于岗位截止 ${longDay(job.endsOn)}`}
        value={until}
        min={today}
        max={job.endsOn}
        onChoose={setUntil}
        {...form.at('until')}
      />
      <SubmitButton form={form} onTap={() => (reason ? onMark({ reason, until }) : undefined)}>
        标为急招
      </SubmitButton>
      <View>
        {job.urgent ? (
          <Button kind="quiet" onTap={() => onMark(null)}>
            取消急招
          </Button>
        ) : null}
      </View>
    </View>
  )
}

/** Marks a published post urgent, with the reason and a last day (J4). */
export const UrgentSheet = ({ open, onClose, ...body }: UrgentSheetProps) => (
  <Sheet open={open} title="标为急招" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
