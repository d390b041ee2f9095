import './tiles.weapp.scss'
import { View, VoipRoom } from '@tarojs/components'
import type { TilesProps } from './tiles.types'

/** Taro's types say `openId`; the compiled template knows WeChat's own word only. */
const whose = (openid: string): object => ({ openid })

const Other = ({ openid, half, onFailed }: { openid: string; half: boolean; onFailed: () => void }) => (
  <VoipRoom
    className={`room-picture ${half ? 'half' : ''}`}
    mode="video"
    onError={onFailed}
    {...whose(openid)}
  />
)

/** The others large, oneself small below them. A camera that is off is a tile that is not there. */
export const Tiles = ({ self, others, cameras, otherName, cameraOn, facing, onFailed }: TilesProps) => {
  const dark = (openid: string) => cameras !== null && !cameras.includes(openid)
  const shown = others.filter((openid) => !dark(openid))
  return (
    <View className="stack">
      <View className="room-others">
        {shown.map((openid) => (
          <View key={openid}>
            <Other openid={openid} half={shown.length > 1} onFailed={onFailed} />
          </View>
        ))}
        <View className={shown.length === 0 ? 'room-empty room-picture' : 'gone'}>
          {others.length === 0 ? `等${otherName}进来…` : `${otherName}进来了，没有开镜头，能说话`}
        </View>
      </View>
      <View className="between">
        <View className="grow">{others.length === 0 ? '' : otherName}</View>
        <View className="room-own">
          {cameraOn ? (
            <VoipRoom
              className="room-picture own"
              mode="camera"
              devicePosition={facing}
              onError={onFailed}
              {...whose(self)}
            />
          ) : (
            <View className="room-empty room-picture own">镜头关了</View>
          )}
          <View className="note">我</View>
        </View>
      </View>
    </View>
  )
}
