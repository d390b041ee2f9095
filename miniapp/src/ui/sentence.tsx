import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './primitives/tap'
import { callPhone } from '../platform/phone'

interface SentenceProps {
  /** 「县人社局正在初审，预计 3 月 12 日前有结果」 */
  readonly children: string
  /** What the person does next, if anything. */
  readonly next?: string | null
  readonly tone?: 'green' | 'amber' | 'danger'
}

/** Where a record stands, as a sentence with what comes next. The first thing on every record's page. */
export const Sentence = ({ children, next, tone = 'green' }: SentenceProps) => (
  <View className={`sentence boxed ${tone}`}>
    <View className="grow">
      <View>{children}</View>
      <View className="note">{next}</View>
    </View>
  </View>
)

/** Whom to call: name, number, hours; one tap dials. */
export const CallRow = ({
  name,
  phone,
  hours,
}: {
  readonly name: string
  readonly phone: string
  readonly hours?: string
}) => (
  <Tap className="row last" label={`打电话给${name}`} onTap={() => void callPhone(phone)}>
    <View className="row-label wide">
      {name}
      <View className="note num">
        {phone}
        {hours ? ` · ${hours}` : ''}
      </View>
    </View>
    <Icon name="phone" size={24} color="#0B7A4B" />
  </Tap>
)
