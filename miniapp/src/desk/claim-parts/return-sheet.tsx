import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { schemeById } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { TextField, Field } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { Sheet } from '../../ui/sheet'
import { Slot } from '../../ui/slot'
import { SubmitButton } from '../../ui/submit-button'
import { factsOf } from './facts'

export interface CorrectionItem {
  readonly target: string
  readonly says: string
}

interface Target {
  readonly target: string
  readonly label: string
  /** What to say when nothing better is typed. */
  readonly usual: string
}

/** All that can be sent back: papers, facts, the roster, the account. */
export const targetsOf = (claim: Claim): readonly Target[] => [
  ...claim.requirements.map(({ id, title, satisfied }) => ({
    target: `material:${id}`,
    label: `材料：${title}`,
    usual: satisfied ? '照片看不清，请重新拍' : '请补交这份材料',
  })),
  ...(schemeById(claim.scheme).roster
    ? [{ target: 'workers', label: '花名册', usual: '花名册有误，请核对' }]
    : []),
  ...factsOf(claim)
    .filter(({ key }) => claim.facts[key] !== undefined && key !== 'appliedOn')
    .map(({ key, label }) => ({ target: `fact:${key}`, label, usual: '与材料不一致，请核对' })),
  { target: 'payee', label: '收款账户', usual: '账号与户名不符，请核对' },
]

interface ReturnSheetProps {
  readonly claim: Claim
  readonly open: boolean
  readonly onClose: () => void
  readonly onReturn: (items: CorrectionItem[]) => Promise<unknown>
}

const Body = ({ claim, onReturn }: Pick<ReturnSheetProps, 'claim' | 'onReturn'>) => {
  const [picked, setPicked] = useState<readonly string[]>([])
  const targets = targetsOf(claim)
  const form = useForm(Object.fromEntries(targets.map(({ target, usual }) => [target, usual])), (says) => ({
    ...(picked.length === 0 ? { items: '请勾选要补正的内容' } : {}),
    ...Object.fromEntries(
      picked.filter((target) => says[target] === '').map((target) => [target, '请写明哪里不对']),
    ),
  }))
  const send = () => {
    const says = form.values()
    return onReturn(
      targets
        .filter(({ target }) => picked.includes(target))
        .map(({ target, usual }) => ({ target, says: says[target] ?? usual })),
    )
  }
  return (
    <View className="desk-form">
      <View className="note">一次告诉全：只有勾选的内容会重新打开给申请人改。</View>
      <Field {...form.at('items')}>
        {targets.map(({ target, label }) => {
          const on = picked.includes(target)
          return (
            <View key={target} className="pick">
              <Tap
                className="pick-head"
                selected={on}
                onTap={() => setPicked(on ? picked.filter((one) => one !== target) : [...picked, target])}
              >
                <View className={`box ${on ? 'on' : ''}`}>
                  {on ? <Icon name="check" size={14} color="#fff" /> : null}
                </View>
                <View className="grow">{label}</View>
              </Tap>
              <Slot>{on ? <TextField label="哪里不对，怎么改" {...form.field(target)} /> : null}</Slot>
            </View>
          )
        })}
      </Field>
      <SubmitButton form={form} onTap={send}>
        {picked.length > 0 ? `退回补正（${picked.length} 项）` : '退回补正'}
      </SubmitButton>
    </View>
  )
}

/** What is to be put right, once and completely (C7). */
export const ReturnSheet = ({ open, onClose, ...body }: ReturnSheetProps) => (
  <Sheet open={open} title="退回补正" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
