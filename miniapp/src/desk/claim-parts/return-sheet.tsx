import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { schemeById } from '@wengang/shared/policy/index'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import { TextField } from '../../ui/fields'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { Sheet } from '../../ui/sheet'
import { Slot } from '../../ui/slot'
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
  const [missing, setMissing] = useState<readonly string[]>([])
  const says = useRef<Record<string, string>>({})
  const targets = targetsOf(claim)
  const send = () => {
    const items = targets
      .filter(({ target }) => picked.includes(target))
      .map(({ target, usual }) => ({ target, says: (says.current[target] ?? usual).trim() }))
    const empty = items.filter((item) => item.says === '').map((item) => item.target)
    setMissing(empty)
    if (items.length === 0) return toast('请勾选要补正的内容')
    return empty.length > 0 ? undefined : onReturn(items)
  }
  return (
    <View className="desk-form">
      <View className="note">一次告诉全：只有勾选的内容会重新打开给申请人改。</View>
      <View>
        {targets.map(({ target, label, usual }) => {
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
              <Slot>
                {on ? (
                  <TextField
                    name={target}
                    label="哪里不对，怎么改"
                    initial={usual}
                    maxLength={200}
                    error={missing.includes(target) ? '请写明哪里不对' : undefined}
                    onInput={(text) => {
                      says.current[target] = text
                    }}
                  />
                ) : null}
              </Slot>
            </View>
          )
        })}
      </View>
      <Button onTap={send}>{picked.length > 0 ? `退回补正（${picked.length} 项）` : '退回补正'}</Button>
    </View>
  )
}

/** What is to be put right, once and completely (C7). */
export const ReturnSheet = ({ open, onClose, ...body }: ReturnSheetProps) => (
  <Sheet open={open} title="退回补正" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
