import { View } from '@tarojs/components'
import { clauseInWords } from '@wengang/shared/policy/in-words'
import type { Assessment, FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, type FactKey, type Scheme } from '@wengang/shared/policy/index'
import { Button } from '../../ui/button'
import { CLAIM_AMOUNT_NAMES } from '@wengang/shared/workflow/claim'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Money } from '../../ui/money'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { askedIn } from './asked-in'
import { Arithmetic } from './arithmetic'
import { FactValue } from './fact-value'
import { GivenBesides } from './given-besides'
import { whyNot } from './reckon'

interface OutcomeProps {
  readonly scheme: Scheme
  readonly assessment: Assessment
  readonly facts: FactsJson
  /** Mends one answer. */
  readonly onMend?: (fact: FactKey) => void
  /** Behind the sum: 每人. */
  readonly per?: string
  /** What the sum is by now (预计可领, 审定金额); an estimate without. */
  readonly amountName?: string
}

const Alternatives = ({ scheme, assessment }: Pick<OutcomeProps, 'scheme' | 'assessment'>) => (
  <View className={assessment.alternatives?.some((one) => one.amountFen !== null) ? 'stack' : 'gone'}>
    {(assessment.alternatives ?? [])
      .filter((one) => one.amountFen !== null)
      .map((one) => (
        <Card
          key={one.id}
          title={scheme.alternatives?.find(({ id }) => id === one.id)?.title ?? '另一种算法'}
        >
          <Money fen={one.amountFen} />
          <Arithmetic steps={one.steps} />
        </Card>
      ))}
  </View>
)

const ESTIMATE = CLAIM_AMOUNT_NAMES.draft
export const isEstimate = (amountName: string | undefined): boolean =>
  amountName === undefined || amountName === ESTIMATE
const sumName = (amountName: string | undefined, per: string): string =>
  isEstimate(amountName) ? `预计${per}可领` : `${per}${amountName ?? ''}`

/** What the rules say to these facts: the sum and how it comes about, or the rule, the fact and the remedy. */
export const Outcome = ({ scheme, assessment, facts, onMend, per = '', amountName }: OutcomeProps) => {
  switch (assessment.outcome) {
    case 'eligible':
      return (
        <View className="stack">
          <Card>
            <View className="lead">{scheme.pays ? sumName(amountName, per) : '可以办'}</View>
            <View>{scheme.pays ? <Money fen={assessment.amountFen} size="big" /> : null}</View>
            <GivenBesides scheme={scheme.id} grants={assessment.grants} />
            <View className={isEstimate(amountName) ? 'note' : 'gone'}>最后以县里审核为准。</View>
          </Card>
          <Slot>
            {assessment.steps.length > 0 ? (
              <Card title="怎么算的">
                <Arithmetic steps={assessment.steps} />
              </Card>
            ) : null}
          </Slot>
          <Alternatives scheme={scheme} assessment={assessment} />
        </View>
      )
    case 'review':
      return (
        <View className="stack">
          <Card>
            <View className="lead">
              {assessment.reviews.some(({ id }) => id === 'amount-not-set')
                ? '条件符合，金额由县里核定'
                : '条件符合，县里要再核一项'}
            </View>
            {assessment.reviews.map((review) => (
              <View
                key={review.id}
                className="note"
              >{`${review.says}（${clauseInWords(review.clause)}）`}</View>
            ))}
          </Card>
          <Alternatives scheme={scheme} assessment={assessment} />
        </View>
      )
    case 'not-in-force':
      return (
        <Card>
          <View className="lead">这个日期不在政策执行期内</View>
          <View className="note">{`按「${FACTS[scheme.judgedOn].label}」看有没有政策。日期填错了可以改。`}</View>
        </Card>
      )
    case 'unknown':
      return (
        <Card>
          <View className="lead">可能可以，还要看几项</View>
          <View className="note">{`还要知道：${assessment.missing
            .filter((key): key is FactKey => key in FACTS)
            .map((key) => FACTS[key].label)
            .join('、')}`}</View>
        </Card>
      )
    case 'ineligible':
      return <WhyNotCards scheme={scheme} assessment={assessment} facts={facts} onMend={onMend} />
  }
}

const WhyNotCards = ({ scheme, assessment, facts, onMend }: Omit<OutcomeProps, 'per' | 'amountName'>) => (
  <View className="stack">
    <View className="lead">按现在填的情况，还领不了</View>
    {whyNot(scheme, assessment).map((reason) => (
      <Card key={reason.id}>
        <View className="stack">
          <View>
            <Tag tone={reason.remedy === null ? 'danger' : 'amber'}>
              {reason.remedy === null ? '不符合' : '还差一步'}
            </Tag>
          </View>
          <View>
            <View className="note">{`政策要求 · ${clauseInWords(reason.clause)}`}</View>
            {reason.says}
          </View>
          {reason.facts
            .filter((key) => facts[key] !== undefined)
            .map((key) => (
              <View key={key} className="between">
                <View className="grow">
                  <View className="note">{askedIn(scheme.id, key).label}，您填的是</View>
                  <FactValue asked={askedIn(scheme.id, key)} value={facts[key]} />
                </View>
                <View>
                  {onMend ? (
                    <Button kind="plain" inline onTap={() => onMend(key)}>
                      填错了，改
                    </Button>
                  ) : null}
                </View>
              </View>
            ))}
          <View className={reason.remedy === null ? 'gone' : 'rowx'}>
            <Icon name="tips" size={20} color="#0B7A4B" />
            <View className="grow">{`可以这样：${reason.remedy ?? ''}`}</View>
          </View>
        </View>
      </Card>
    ))}
  </View>
)
