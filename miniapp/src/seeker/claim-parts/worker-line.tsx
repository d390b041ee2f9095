import { View } from '@tarojs/components'
import type { Assessment, FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, type FactKey, type Scheme } from '@wengang/shared/policy/index'
import { Button } from '../../ui/button'
import { Money } from '../../ui/money'
import { ArithmeticFold } from './arithmetic'
import { whyNot } from './reckon'

interface WorkerLineProps {
  readonly scheme: Scheme
  readonly line: Assessment
  readonly worker: FactsJson
  readonly facts: FactsJson
  readonly number: number
  readonly onEdit?: (() => void) | undefined
}

const textOf = (value: FactsJson[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Why this worker adds nothing, or what is still to be known. */
const sayLine = (scheme: Scheme, line: Assessment): string => {
  switch (line.outcome) {
    case 'eligible':
      return ''
    case 'review':
      return '金额由县里核定'
    case 'unknown':
      return `还差：${line.missing.map((key) => (key in FACTS ? FACTS[key as FactKey].label : key)).join('、')}`
    case 'not-in-force':
      return '这个日期不在政策执行期内'
    case 'ineligible':
      return whyNot(scheme, line)
        .map(
          (reason) =>
            `不符合「${reason.says}」（${reason.clause}）${reason.remedy ? `；${reason.remedy}` : ''}`,
        )
        .join('。')
  }
}

/** One worker of a roster with the subtotal and how it comes about. */
export const WorkerLine = ({ scheme, line, worker, number, onEdit }: WorkerLineProps) => {
  const says = sayLine(scheme, line)
  return (
    <View className="row">
      <View className="grow">
        <View className="between">
          <View className="grow">
            <View>{`${number}. ${textOf(worker.name) || '（没有姓名）'}`}</View>
            <View className="note num">{textOf(worker.idNumber)}</View>
          </View>
          <View>{line.amountFen === null ? null : <Money fen={line.amountFen} />}</View>
        </View>
        <View className={says === '' ? 'gone' : 'note'}>{says}</View>
        <View className={onEdit ? 'part-fold' : 'gone'}>
          <Button kind="plain" inline icon="edit" onTap={onEdit}>
            修改
          </Button>
        </View>
        <ArithmeticFold steps={line.steps} label="怎么算的" />
      </View>
    </View>
  )
}
