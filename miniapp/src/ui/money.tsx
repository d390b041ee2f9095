import { Text, View } from '@tarojs/components'
import { PAY_UNIT_NAMES, type JobSummary } from '@wengang/shared/contract/jobs'
import { wholeYuan } from '@wengang/shared/job-card'
import { yuan, yuanRange } from './say'

/** ¥1,234.5 in tabular figures; `null` fen says 待核定 and never 0. */
export const Money = ({
  fen,
  size = 'normal',
}: {
  readonly fen: number | null
  readonly size?: 'normal' | 'big' | 'small'
}) => <Text className={`money ${size}`}>{fen === null ? '待核定' : `¥${yuan(fen)}`}</Text>

/** 4,500–6,000 元/月; for other units the month it comes to is added small, so that posts can be compared. */
export const PayLine = ({ pay }: { readonly pay: JobSummary['pay'] }) => (
  <View>
    <Text className="money">{yuanRange(pay.from, pay.to)}</Text>
    <Text className="money money-unit"> 元/{PAY_UNIT_NAMES[pay.unit]}</Text>
    {pay.unit === 'month' ? null : (
      <Text className="note num">
        {'  '}约 {yuanRange(wholeYuan(pay.monthFrom), wholeYuan(pay.monthTo))} 元/月
      </Text>
    )}
  </View>
)
