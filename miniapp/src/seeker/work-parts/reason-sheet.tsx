import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { BigChoice } from '../../ui/choices'
import { Sheet } from '../../ui/sheet'

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
  const form = useForm({ words: '' })
  const send = async () => {
    const { words } = form.values()
    if (chosen === OTHER && words === '') return form.setErrors({ words: '请写几个字，或者选上面的' })
    await onSend(chosen === OTHER ? words : (chosen ?? ''))
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      bar={
        <Button kind={danger ? 'danger' : 'primary'} disabled={chosen === null} onTap={send}>
          {yes}
        </Button>
      }
    >
      <View className="stack" style={{ gap: '12px', paddingBottom: '16px' }}>
        <View className="note">{help}</View>
        {/* Above the answers: below them the bar and the keyboard would hide it. */}
        <View>
          {chosen === OTHER ? (
            <TextField label="自己写" maxLength={200} placeholder="几个字就行" {...form.field('words')} />
          ) : null}
        </View>
        <BigChoice
          options={[...reasons, OTHER].map((reason) => ({ value: reason, label: reason }))}
          value={chosen}
          onChoose={setChosen}
        />
      </View>
    </Sheet>
  )
}
