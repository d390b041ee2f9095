import { View } from '@tarojs/components'
import { clauseInWords } from '@wengang/shared/policy/in-words'
import type { SchemePage } from '@wengang/shared/policy/describe'
import { useState } from 'react'
import { useDay } from '../../api/policy'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { longDay } from '../../ui/say'
import '../claim-parts/parts.scss'

type Rate = SchemePage['rates'][number]

/** What counts today, then what came before or comes next. */
const RateRow = ({ rate, today }: { readonly rate: Rate; readonly today: string }) => {
  const [open, setOpen] = useState(false)
  const newestFirst = [...rate.values].reverse()
  const now = newestFirst.find((value) => value.from <= today)
  const others = newestFirst.filter((value) => value !== now)
  return (
    <View className="row">
      <View className="grow">
        <View className="between">
          <View className="grow">{rate.title}</View>
          <View className="lead num">{now?.says ?? '由县里核定'}</View>
        </View>
        <View className="note">{`依据：${clauseInWords(rate.clause)}${now ? `；${longDay(now.from)}起` : '；方案没有写'}`}</View>
        <View className="part-fold">
          {now || others.length > 0 ? (
            <Button kind="plain" inline onTap={() => setOpen(!open)}>
              {open ? '收起' : '文件出处和历次标准'}
            </Button>
          ) : null}
        </View>
        <View className={open ? 'stack' : 'gone'}>
          {(now ? [now, ...others] : others).map((value) => (
            <View key={value.from}>
              <View className="num">{`${longDay(value.from)}起：${value.says}`}</View>
              <View className="note">{value.source}</View>
            </View>
          ))}
        </View>
      </View>
    </View>
  )
}

/** The dated values of a scheme with clause and source. */
export const Rates = ({ rates }: { readonly rates: readonly Rate[] }) => {
  const today = useDay()
  if (rates.length === 0) return null
  return (
    <Card title="标准">
      {rates.map((rate) => (
        <View key={rate.id}>
          <RateRow rate={rate} today={today} />
        </View>
      ))}
    </Card>
  )
}
