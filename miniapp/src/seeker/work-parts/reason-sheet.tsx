import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { BigChoice } from '../../ui/choices'
import { Sheet } from '../../ui/sheet'
import { SubmitButton } from '../../ui/submit-button'

const OTHER = '其他'

interface ReasonSheetProps {
  readonly title: string
  readonly help: string
  /** Ready answers; 其他 with words of one's own is added. */
  readonly reasons: readonly string[]
  readonly yes: string
  readonly danger?: boolean
  readonly onSend: (reason: string) => Promise<void>
  readonly onClose: () => void
}

/** Asks why with answers to tap; the reason goes to the other side, so it is asked kindly and can be 不想说. */
export const ReasonSheet = ({
  title,
  help,
  reasons,
  yes,
  danger = false,
  onSend,
  onClose,
}: ReasonSheetProps) => {
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useForm({ words: '' }, ({ words }) => ({
    ...(chosen === null ? { reason: '请选一个原因' } : {}),
    ...(chosen === OTHER && words === '' ? { words: '请写几个字，或者选上面的' } : {}),
  }))
  const send = async () => {
    const { words } = form.values()
    await onSend(chosen === OTHER ? words : (chosen ?? ''))
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      bar={
        <SubmitButton form={form} kind={danger ? 'danger' : 'primary'} onTap={send}>
          {yes}
        </SubmitButton>
      }
    >
      <View className="stack" style={{ gap: '12px', paddingBottom: '16px' }}>
        <View className="note">{help}</View>
        {/* Above the answers: below them the bar and the keyboard would hide it. */}
        <View>
          {chosen === OTHER ? (
            <TextField label="自己写" placeholder="几个字就行" {...form.field('words')} />
          ) : null}
        </View>
        <Field {...form.at('reason')}>
          <BigChoice
            options={[...reasons, OTHER].map((reason) => ({ value: reason, label: reason }))}
            value={chosen}
            onChoose={setChosen}
          />
        </Field>
      </View>
    </Sheet>
  )
}
