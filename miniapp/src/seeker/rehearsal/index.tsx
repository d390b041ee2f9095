import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { comeBack } from '../../api/sign-in'
import './index.scss'
import { Mirror } from './mirror'

const HEARD = 0.08
const TIPS = [
  '坐在亮处，脸朝着窗户或灯',
  '找个安静的屋子，关掉电视',
  '手机靠稳，竖着放，和眼睛一样高',
  '用无线网；没有就坐到信号好的地方',
]

/** 镜头和话筒 rehearsed alone, any time, two minutes (I4). Nothing is recorded or sent. */
const RehearsalPage = () => {
  const [on, setOn] = useState(false)
  const [state, setState] = useState<{ camera?: boolean; microphone?: boolean }>({})
  const [level, setLevel] = useState(0)
  const [heard, setHeard] = useState(false)
  const shown = useRef(0)
  const hear = (next: number) => {
    if (next > HEARD) setHeard(true)
    // A tenth at a time: on WeChat each change crosses to the page.
    const step = Math.round(next * 10)
    if (step === shown.current) return
    shown.current = step
    setLevel(step)
  }
  const stop = () => {
    setOn(false)
    setLevel(0)
    shown.current = 0
  }
  const start = () => {
    setState({})
    setHeard(false)
    setOn(true)
  }
  const good = state.camera === true && heard
  return (
    <Page
      title="试镜头和话筒"
      bar={
        on ? (
          <>
            <View>
              <Button kind="quiet" inline onTap={stop}>
                停下
              </Button>
            </View>
            <View className="grow">
              <Button
                onTap={() => {
                  stop()
                  comeBack('/seeker/interviews/index')
                }}
              >
                {good ? '都好，试完了' : '试完了'}
              </Button>
            </View>
          </>
        ) : (
          <Button icon="video" onTap={start}>
            开始试
          </Button>
        )
      }
    >
      <View className="stack">
        <Heading className="h1">面试前先试试</Heading>
        <View className="note">看得到自己、声音条会动，就行了。只在这台手机上试，不录、不传。</View>
      </View>
      <Slot>
        {on ? <Mirror onLevel={hear} onState={(part) => setState((old) => ({ ...old, ...part }))} /> : null}
      </Slot>
      <Slot>
        {on ? (
          <Card title="说几句话，看绿条动不动">
            <View className="level" ariaLabel={`音量 ${level} 成`}>
              <View className="level-in" style={{ width: `${level * 10}%` }} />
            </View>
            <View className="note" style={{ marginTop: '8px' }}>
              {state.microphone === false ? '听不到' : heard ? '听到您的声音了' : '还没听到，大声一点试试'}
            </View>
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {state.camera === false || state.microphone === false ? (
          <View className="stack" style={{ gap: '12px' }}>
            <Warning>{`${state.camera === false ? '镜头' : ''}${state.camera === false && state.microphone === false ? '和' : ''}${state.microphone === false ? '话筒' : ''}没有打开，可能是没给权限，或者别的软件正在用。实在不行，可以改用电话面试。`}</Warning>
            <Button
              kind="quiet"
              openType="openSetting"
              onSettings={() => {
                stop()
                setTimeout(start, 300)
              }}
            >
              给权限，再试一次
            </Button>
          </View>
        ) : null}
      </Slot>
      <Card title="面试小窍门">
        <View className="stack">
          {TIPS.map((tip) => (
            <View key={tip}>· {tip}</View>
          ))}
        </View>
      </Card>
    </Page>
  )
}

export default RehearsalPage
