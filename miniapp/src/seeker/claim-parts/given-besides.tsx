import { View } from '@tarojs/components'
import type { Assessment, FactsJson, SchemeId } from '@wengang/shared/contract/policy'
import { Fact } from '../../ui/card'
import { chineseMonth, longDay, yuan } from '../../ui/say'

type GrantsJson = NonNullable<Assessment['grants']>
type Json = FactsJson[string]

const fenOf = (value: Json | undefined): string | null =>
  typeof value === 'number' ? `¥${yuan(value)}` : null

const scheduleOf = (value: Json | undefined): { month: string; sum: number; payBy: string }[] =>
  (Array.isArray(value) ? value : []).flatMap((line) => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return []
    const { month, dueFen, payBy } = line
    const parts =
      typeof dueFen === 'object' && dueFen !== null && !Array.isArray(dueFen) ? Object.values(dueFen) : []
    const sum = parts.reduce<number>((total, part) => total + (typeof part === 'number' ? part : 0), 0)
    return typeof month === 'string' && typeof payBy === 'string' ? [{ month, sum, payBy }] : []
  })

/** What is given besides money: how many months, what may be paid later and by when, being served first. */
export const GivenBesides = ({
  scheme,
  grants,
}: {
  readonly scheme: SchemeId
  readonly grants: GrantsJson | undefined
}) => {
  if (grants === undefined) return null
  const schedule = scheduleOf(grants.schedule)
  const last = schedule.at(-1)
  return (
    <View>
      <Fact label="最长领">{typeof grants.months === 'number' ? `${grants.months} 个月` : null}</Fact>
      <View className={scheme === 'unemployment-benefit' ? 'note' : 'gone'}>
        以前领剩下的月数可以加在一起，合计最长 24 个月。
      </View>
      <Fact label="优先">{grants.priority === true ? '创业担保贷款优先受理、优先办' : null}</Fact>
      <Fact label="一共缓交">{fenOf(grants.totalDeferredFen)}</Fact>
      <Fact label="滞纳金">{grants.lateFeeFen === 0 ? '不收' : fenOf(grants.lateFeeFen)}</Fact>
      <Fact label="最晚补齐">{last ? longDay(last.payBy) : null}</Fact>
      {schedule.map((line) => (
        <View key={line.month} className="row">
          <View className="grow">{chineseMonth(line.month)}的</View>
          <View className="num sum">{`¥${yuan(line.sum)}`}</View>
        </View>
      ))}
    </View>
  )
}
