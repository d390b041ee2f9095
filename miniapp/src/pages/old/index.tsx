import { View } from '@tarojs/components'
import { useCounty } from '../../api/county'
import { clientVersion } from '../../platform/client'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { CallRow, Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'

const STEPS = [
  '回到微信，点右下角「我」',
  '点「设置」，再点「关于微信」',
  '点「版本更新」，装好新版本',
  '再打开稳岗通',
]

/** For a WeChat that is too old: how to update it, and whom to call meanwhile. */
const OldPage = () => {
  const county = useCounty()
  const version = clientVersion()
  return (
    <Page title="请更新微信">
      <Sentence tone="amber">您的微信版本太旧，稳岗通用不了</Sentence>
      <Card title="这样更新">
        {STEPS.map((step, index) => (
          <View key={step} className={`row ${index === STEPS.length - 1 ? 'last' : ''}`}>
            <View className="lead num">{index + 1}</View>
            <View className="grow">{step}</View>
          </View>
        ))}
      </Card>
      <View className="note">
        更新不收钱，聊天记录不会丢。{version ? `您现在的微信是 ${version}。` : ''}
        手机里的应用商店也能更新微信。
      </View>
      <Slot>
        {county.data ? (
          <Card title="不会更新，就打电话问">
            <CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} />
          </Card>
        ) : null}
      </Slot>
    </Page>
  )
}

export default OldPage
