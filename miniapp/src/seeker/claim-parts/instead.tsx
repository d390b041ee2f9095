import { View } from '@tarojs/components'
import type { Audience } from '@wengang/shared/policy/index'
import type { SchemeId } from '@wengang/shared/contract/policy'
import { useAnswers } from '../../api/answers'
import { goTo } from '../../api/sign-in'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { useEnquiry } from './enquiry'

const MOST = 4

/** What else somebody may get, by what is known of them: certain first, then what depends on an answer still missing. */
export const Instead = ({ audience, not }: { readonly audience: Audience; readonly not: SchemeId }) => {
  const [own] = useAnswers(audience)
  const { findings } = useEnquiry(audience, own)
  const others = findings
    .filter(({ scheme, verdict }) => scheme !== not && verdict !== 'cannot' && verdict !== 'later')
    .slice(0, MOST)
  if (others.length === 0) return null
  return (
    <Card title="还可以看看这些">
      {others.map((finding) => (
        <View key={finding.scheme}>
          <Tap
            className="row"
            label={finding.plain}
            onTap={() => goTo(`/seeker/estimate/index?scheme=${finding.scheme}`)}
          >
            <View className="grow">
              <View className="lead">{finding.plain}</View>
              <View className="note">{finding.says}</View>
            </View>
            <Icon name="forward" size={18} color="#8d9891" />
          </Tap>
        </View>
      ))}
    </Card>
  )
}
