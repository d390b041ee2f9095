import { View } from '@tarojs/components'
import type { SchemePage } from '@wengang/shared/policy/describe'
import { FACTS, type Scheme } from '@wengang/shared/policy/index'
import { Card, Fact } from '../../ui/card'
import { Money } from '../../ui/money'
import { ArithmeticFold } from '../claim-parts/arithmetic'
import { GivenBesides } from '../claim-parts/given-besides'
import { isRoster, whyNot } from '../claim-parts/reckon'
import { RegionName } from '../../ui/region-name'

type Example = SchemePage['examples'][number]
type Line = Example['facts'][number]

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <>
    {lines.map((line) => (
      <View key={line.key}>
        <Fact label={line.label}>
          {FACTS[line.key].type === 'region' ? <RegionName code={line.value} /> : line.value}
        </Fact>
      </View>
    ))}
  </>
)

const Answer = ({
  scheme,
  answer,
}: {
  readonly scheme: Scheme
  readonly answer: Exclude<Example['answer'], { lines: unknown }>
}) => {
  switch (answer.outcome) {
    case 'eligible':
      return (
        <View>
          <View className="rowx">
            <View>{scheme.pays ? '可领' : '可以办'}</View>
            {scheme.pays ? <Money fen={answer.amountFen} /> : null}
          </View>
          <GivenBesides scheme={scheme.id} grants={answer.grants} />
          <ArithmeticFold steps={answer.steps} />
        </View>
      )
    case 'review':
      return <View>可以申请，金额由县里核定</View>
    default:
      return (
        <View>
          {whyNot(scheme, answer).map((reason) => (
            <View key={reason.id}>
              <View>{`不能领：没有满足「${reason.says}」`}</View>
              <View className="note">{reason.remedy ? `可以这样：${reason.remedy}` : ''}</View>
            </View>
          ))}
        </View>
      )
  }
}

/** Worked examples: run through the rules each time, so that they cannot disagree with them. */
export const Examples = ({
  scheme,
  examples,
}: {
  readonly scheme: Scheme
  readonly examples: readonly Example[]
}) => (
  <>
    {examples.map((example) => (
      <View key={example.says}>
        <Card title={`例子：${example.says}`}>
          <Lines lines={example.facts} />
          {isRoster(example.answer) ? (
            example.answer.lines.map((line, index) => (
              <View key={index}>
                <View className="lead">
                  {example.answer && isRoster(example.answer) && example.answer.lines.length > 1
                    ? `第 ${index + 1} 人`
                    : '这名职工'}
                </View>
                <Lines lines={example.workers[index] ?? []} />
                <Answer scheme={scheme} answer={line} />
                <View className="hr" />
              </View>
            ))
          ) : (
            <Answer scheme={scheme} answer={example.answer} />
          )}
        </Card>
      </View>
    ))}
  </>
)
