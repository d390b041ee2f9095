import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import type { FactKey, Scheme } from '@wengang/shared/policy/index'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { askedIn } from '../claim-parts/asked-in'
import { FactValue } from '../claim-parts/fact-value'
import { sayOrigin } from '../claim-parts/say-origin'

interface AnsweredProps {
  readonly scheme: Scheme
  readonly facts: FactsJson
  readonly sources: Readonly<Record<string, string>>
  /** Answered here, over what the county knows. */
  readonly given: FactsJson
  readonly onMend: (fact: FactKey) => void
}

/** The answers the estimate rests on; what came from the county's records is marked. */
export const Answered = ({ scheme, facts, sources, given, onMend }: AnsweredProps) => {
  const keys = scheme.needs.filter(
    (key) => facts[key] !== undefined && facts[key] !== null && key !== 'appliedOn',
  )
  if (keys.length === 0) return null
  return (
    <Card title="按这些情况算的">
      {keys.map((key) => (
        <View key={key} className="row">
          <View className="grow">
            <View className="note">{askedIn(scheme.id, key).label}</View>
            <View>
              <FactValue asked={askedIn(scheme.id, key)} value={facts[key]} />
            </View>
            <View className={given[key] !== undefined || sources[key] !== undefined ? 'note' : 'gone'}>
              {given[key] === undefined ? sayOrigin(sources[key]) : '您自己填的'}
            </View>
          </View>
          <View>
            {key === 'minimumWageTier' ? null : (
              <Button kind="plain" inline onTap={() => onMend(key)}>
                修改
              </Button>
            )}
          </View>
        </View>
      ))}
    </Card>
  )
}
