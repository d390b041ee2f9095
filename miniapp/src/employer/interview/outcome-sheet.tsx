import { View } from '@tarojs/components'
import { OUTCOMES } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { BigChoice } from '../../ui/choices'
import { TextField, Field } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Sheet } from '../../ui/sheet'
import { SubmitButton } from '../../ui/submit-button'
import { OUTCOME_NAMES } from './outcome-words'

type OutcomeValue = (typeof OUTCOMES)[number]
interface OutcomeSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRecord: (outcome: OutcomeValue, note: string) => Promise<unknown>
}

const HELP: Readonly<Record<OutcomeValue, string>> = {
  passed: '接下来可以发录用意向',
  failed: '会告诉对方没有通过',
  undecided: '先记下来，以后再定',
}

const Body = ({ onRecord }: Pick<OutcomeSheetProps, 'onRecord'>) => {
  const [outcome, setOutcome] = useState<OutcomeValue | null>(null)
  const form = useForm({ note: '' }, () => (outcome === null ? { outcome: '请选面试结果' } : {}))
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <Field {...form.at('outcome')}>
        <BigChoice
          options={OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value], help: HELP[value] }))}
          value={outcome}
          onChoose={setOutcome}
        />
      </Field>
      <TextField label="备注（可不填）" lines {...form.field('note')} />
      <SubmitButton form={form} onTap={() => (outcome ? onRecord(outcome, form.values().note) : undefined)}>
        登记
      </SubmitButton>
    </View>
  )
}

export const OutcomeSheet = ({ open, onClose, onRecord }: OutcomeSheetProps) => (
  <Sheet open={open} title="面试结果" onClose={onClose}>
    <Body onRecord={onRecord} />
  </Sheet>
)
