import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { FACTS, type FactKey, type Scheme } from '@wengang/shared/policy/index'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'

const nameOf = (claim: Claim, scheme: Scheme, target: string): string => {
  const [kind = '', key = ''] = target.split(':')
  if (kind === 'fact')
    return (
      particularsOf(scheme).find((one) => one.key === key)?.label ??
      (key in FACTS ? FACTS[key as FactKey].label : '填写的情况')
    )
  if (kind === 'material') return `材料：${claim.requirements.find(({ id }) => id === key)?.title ?? ''}`
  return kind === 'workers' ? '花名册' : '收款账户'
}

/** Only what was sent back, each with the way to put it right (C7). */
export const Corrections = ({ claim, scheme }: { readonly claim: Claim; readonly scheme: Scheme }) => (
  <Card title={`要补正 ${claim.corrections.length} 处`}>
    {claim.corrections.map((item, index) => (
      <View key={item.target} className="row">
        <View className="grow">
          <View className="note">{`${index + 1}. ${nameOf(claim, scheme, item.target)}`}</View>
          {item.says}
        </View>
        <View>
          <Button
            kind="plain"
            inline
            onTap={() =>
              goTo(`/seeker/claim-form/index?id=${claim.id}&step=${encodeURIComponent(item.target)}`)
            }
          >
            去改
          </Button>
        </View>
      </View>
    ))}
    <View className="note">别的都不用重填。补正期间不算办理时间。</View>
  </Card>
)
