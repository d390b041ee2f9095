import './index.scss'
import { View } from '@tarojs/components'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useAccount } from '../../api/account'
import { ticketFor, useInterview } from '../../api/interviews'
import { useParam } from '../../api/params'
import { comeBack } from '../../api/sign-in'
import { login } from '../../platform/login'
import { callPhone } from '../../platform/phone'
import { videoRoom } from '../../platform/video'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import { Icon, type IconName } from '../../ui/icon'
import { Page, useOnline } from '../../ui/page'
import { Tap } from '../../ui/primitives/tap'
import { Slot } from '../../ui/slot'
import { createRoomSession, type RoomSession, type RoomState } from './session'
import { Tiles } from './tiles'

const two = (count: number): string => String(count).padStart(2, '0')

/** Time since the room was entered, `06:42`. */
const Elapsed = ({ on }: { readonly on: boolean }) => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!on) return undefined
    const start = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [on])
  return <View className="num">{on ? `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}` : ''}</View>
}

const Control = ({
  icon,
  children,
  kind = '',
  onTap,
}: {
  readonly icon: IconName
  readonly children: string
  readonly kind?: 'on' | 'end' | ''
  readonly onTap: () => void
}) => (
  <Tap className={`room-control ${kind}`} onTap={onTap}>
    <View className="room-disc">
      <Icon name={icon} size={26} />
    </View>
    {children}
  </Tap>
)

const MISSING = {
  microphone: { says: '没有麦克风权限，对方听不到您。', opens: '去打开麦克风' },
  camera: { says: '没有摄像头权限，对方看不到您。', opens: '去打开摄像头' },
} as const

/** What is said where the pictures would be, and what can be done about it. */
const Notice = ({ state, session }: { readonly state: RoomState; readonly session: RoomSession }) => {
  if (state.at === 'in') return null
  if (state.at === 'entering') return <View className="room-says">正在进入房间…</View>
  if (state.at === 'no-permission')
    return (
      <View className="room-says stack" style={{ gap: '16px' }}>
        <View>{MISSING[state.what].says}</View>
        <Button openType="openSetting" onSettings={() => void session.enter()}>
          {MISSING[state.what].opens}
        </Button>
      </View>
    )
  return (
    <View className="room-says stack" style={{ gap: '16px' }}>
      <View>{state.why}</View>
      <View>{state.at === 'out' ? <Button onTap={() => session.enter()}>重新进入</Button> : null}</View>
    </View>
  )
}

/** The controls of an open room. */
const useControls = (state: RoomState) => {
  const [muted, setMuted] = useState(false)
  const [cameraOn, setCameraOn] = useState(true)
  const [facing, setFacing] = useState<'front' | 'back'>('front')
  const inside = state.at === 'in'
  useEffect(() => {
    // Entering again opens the microphone: it stays as the person left it.
    if (inside && muted) void videoRoom.mute(true)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [inside])
  const toggleMuted = async () => {
    if (await videoRoom.mute(!muted)) setMuted(!muted)
    else toast('没有办成，请再点一次')
  }
  return {
    muted,
    cameraOn,
    facing,
    toggleMuted,
    toggleCamera: () => setCameraOn(!cameraOn),
    turn: () => setFacing(facing === 'front' ? 'back' : 'front'),
  }
}

const Room = ({ id }: { readonly id: string }) => {
  const account = useAccount()
  const interview = useInterview(id).data
  const online = useOnline()
  const session = useMemo(
    () => createRoomSession({ video: videoRoom, login, ticket: (code) => ticketFor(id, code) }),
    [id],
  )
  const state = useSyncExternalStore(session.subscribe, session.get, session.get)
  const ticket = useSyncExternalStore(session.subscribe, session.ticket, session.ticket)
  const weak = useSyncExternalStore(session.subscribe, session.weak, session.weak)
  const controls = useControls(state)
  useEffect(() => {
    void session.enter()
    // Whatever way the page goes, back button included, the room is left.
    return () => void session.leave()
  }, [session])
  useEffect(() => session.online(online), [session, online])
  const otherName =
    interview === undefined
      ? '对方'
      : account?.id === interview.candidate.id
        ? interview.employer.name
        : interview.candidate.name
  const phone = ticket?.phone ?? null
  return (
    <View className="room">
      <View className="between">
        <View className="grow">{interview ? `${otherName}，${interview.job.title}` : ''}</View>
        <Elapsed on={state.at === 'in'} />
      </View>
      <View className="room-stage">
        {state.at === 'in' ? (
          <Tiles
            {...state}
            otherName={otherName}
            cameraOn={controls.cameraOn}
            facing={controls.facing}
            onFailed={() => toast('画面没有出来，声音还在')}
          />
        ) : (
          <Notice state={state} session={session} />
        )}
      </View>
      <Slot>
        {phone ? (
          <View className="room-call">
            <View className="grow">{`${weak ? '信号弱，' : ''}听不清就改打电话，一样算面试`}</View>
            <Button kind="quiet" inline icon="phone" onTap={() => callPhone(phone)}>
              打电话
            </Button>
          </View>
        ) : null}
      </Slot>
      <View className={state.at === 'in' ? 'room-controls' : 'gone'}>
        <Control
          icon="microphone"
          kind={controls.muted ? 'on' : ''}
          onTap={() => void controls.toggleMuted()}
        >
          {controls.muted ? '取消静音' : '静音'}
        </Control>
        <Control icon="video" kind={controls.cameraOn ? '' : 'on'} onTap={controls.toggleCamera}>
          {controls.cameraOn ? '关镜头' : '开镜头'}
        </Control>
        <Control icon="refresh" onTap={controls.turn}>
          翻转
        </Control>
        <Control icon="close" kind="end" onTap={() => comeBack('/pages/progress/index')}>
          离开
        </Control>
      </View>
    </View>
  )
}

/** The room of a video interview, for both sides (I3). Param `id`: the interview. */
const RoomPage = () => (
  <Page title="视频面试" flush>
    <Room id={useParam('id')} />
  </Page>
)

export default RoomPage
