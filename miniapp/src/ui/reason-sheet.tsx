import { View } from '@tarojs/components'
import { faultOf } from '@wengang/shared/values/reading'
import { readText } from '@wengang/shared/values/text'
import { useState } from 'react'
import { Chip } from './choices'
import { TextField } from './fields'
import { useForm } from './form'
import { Sheet } from './sheet'
import { SubmitButton } from './submit-button'

interface ReasonSheetProps {
  readonly open: boolean
  readonly title: string
  readonly help: string
  /** Common reasons, one tap each. */
  readonly usual: readonly string[]
  readonly yes: string
  readonly most?: number
  readonly optional?: boolean
  readonly onClose: () => void
  readonly onGive: (reason: string) => Promise<unknown>
}

const Body = ({
  help,
  usual,
  yes,
  most = 200,
  optional = false,
  onGive,
}: Omit<ReasonSheetProps, 'open' | 'title' | 'onClose'>) => {
  const form = useForm({ reason: '' }, ({ reason }) => ({
    reason:
      reason === '' && !optional
        ? '请写明理由，对方会看到'
        : faultOf(readText(reason, { most, label: '理由', lines: true, optional })),
  }))
  const [chosen, setChosen] = useState('')
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <View className="chips">
        {usual.map((reason) => (
          <View key={reason}>
            <Chip
              on={reason === chosen}
              onTap={() => {
                form.set('reason', reason)
                setChosen(reason)
              }}
            >
              {reason}
            </Chip>
          </View>
        ))}
      </View>
      <View key={chosen}>
        <TextField label="理由" help={help} lines {...form.field('reason')} />
      </View>
      <SubmitButton form={form} onTap={() => onGive(form.values().reason)}>
        {yes}
      </SubmitButton>
    </View>
  )
}

/** Asks for a reason that the other side will read; its letters are those of the sheet and are forgotten with it. */
export const ReasonSheet = ({ open, title, onClose, ...body }: ReasonSheetProps) => (
  <Sheet open={open} title={title} onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
