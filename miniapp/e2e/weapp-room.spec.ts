import type { Application } from '@wengang/shared/contract/applications'
import type { Interview } from '@wengang/shared/contract/interviews'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { fileURLToPath } from 'node:url'
import { startCounty } from '../../config/scripts/county.mjs'
import { loadRuntime } from '../../config/scripts/weapp-runtime.mjs'
import { startWechatStandIn, type WechatStandIn } from '../../server/src/platform/testing/wechat-stand-in.js'
import { Api } from './support/api.js'
import { DeafRoad } from './support/deaf-road.js'
import { Phone, type Runtime } from './support/mini-app.js'
import { markAfter } from './support/times.js'
import { until } from './support/until.js'

const folder = process.env['WEAPP_RUNTIME_COPY']
if (!folder) process.stderr.write('没有小程序运行环境：跳过 weapp-room。\n')

const DIST = process.env['WEAPP_DIST'] ?? fileURLToPath(new URL('../dist/weapp', import.meta.url))
const BUILT_FOR = process.env['TARO_APP_API'] ?? 'https://api.wengang.invalid'
const WECHAT = { appId: 'wx0123456789abcdef', secret: 'stand-in-secret-0123456789' }

;(folder ? describe : describe.skip)('what only WeChat can do, in the compiled mini-program', () => {
  let wechat: WechatStandIn
  let county: Awaited<ReturnType<typeof startCounty>>
  let road: DeafRoad
  let seeker: Api
  let jobs: readonly JobSummary[]
  let interview: Interview
  let phone: Phone

  beforeAll(async () => {
    wechat = await startWechatStandIn(WECHAT)
    county = await startCounty({
      WECHAT_API_BASE: wechat.url,
      WECHAT_APP_ID: WECHAT.appId,
      WECHAT_SECRET: WECHAT.secret,
    })
    road = await DeafRoad.to(county.url)
    seeker = await new Api(county.url).as('seeker')
    const employer = await new Api(county.url).as('employer')
    jobs = (await employer.ok<{ items: JobSummary[] }>('GET /api/me/jobs?status=published')).items
    const applied = await seeker.ok<Application>(`POST /api/jobs/${jobs[0]?.id}/applications`, {
      shareProfile: true,
    })
    const offered = await employer.ok<Interview>(`POST /api/applications/${applied.id}/interviews`, {
      channel: 'room',
      minutes: 20,
      slots: [markAfter(3)],
    })
    interview = await seeker.ok<Interview>(`POST /api/interviews/${offered.id}/confirmation`, {
      slot: offered.slots[0]?.start,
    })
    const runtime = (await loadRuntime(folder ?? '')) as Runtime
    phone = new Phone(
      await runtime.launch(DIST, {
        rewrite: { [BUILT_FOR]: road.url },
        domains: { request: [BUILT_FOR], upload: [BUILT_FOR], download: [BUILT_FOR] },
        appid: WECHAT.appId,
        device: 'android750',
        storage: { session: JSON.stringify(seeker.session) },
        auth: { 'scope.camera': false },
        answers: { modal: 'confirm', voipMembers: ['o-room'] },
      }),
    )
    // A code of wx.login works once; the same person each time.
    await phone.app.page.evaluate(
      'let given = 0; void (window.__WXH__.answers.loginCode = () => `login:${(given += 1)}:room`)',
    )
  })
  afterEach(async () => {
    expect({ errors: await phone.app.errors(), console: phone.app.consoleErrors }).toEqual({
      errors: [],
      console: [],
    })
  })
  afterAll(async () => {
    await phone.app.close()
    road.close()
    await county.stop()
    await wechat.close()
  })

  it('writes the interview into the phone’s calendar', async () => {
    await phone.app.go(`/seeker/interview/index?id=${interview.id}`)
    await phone.tap('记进手机日历')
    const [written] = await phone.app.calls('addPhoneCalendar')
    expect(written?.args).toMatchObject({ startTime: Date.parse(interview.confirmedSlot ?? '') / 1000 })
  })

  it('enters the room once the camera may be used, shows who is there, and always leaves it', async () => {
    await phone.tap('进入视频面试')
    await phone.read('没有摄像头权限')
    expect(await phone.app.calls('joinVoIPChat')).toEqual([])
    await phone.allow('scope.camera')
    await phone.tap('去打开摄像头')
    await phone.read('离开')
    const [joined] = await phone.app.calls('joinVoIPChat')
    expect(wechat.voipRefusal('o-room', joined?.args ?? {})).toBeNull()
    await phone.read('进来…')
    await phone.app.emit('VoIPChatMembersChanged', { openIdList: ['o-room', 'o-firm'], errCode: 0 })
    expect(await phone.app.count('wx-voip-room')).toBe(2)

    await phone.tap('静音')
    await phone.read('取消静音')
    await phone.tap('关镜头')
    await phone.read('镜头关了')
    expect(await phone.app.count('wx-voip-room')).toBe(1)
    await phone.tap('开镜头')
    await phone.app.emit('VoIPChatInterrupted', { errCode: 1 })
    await phone.read('通话断了')
    await phone.tap('重新进入')
    await phone.read('离开')
    const left = (await phone.app.calls('exitVoIPChat')).length
    await phone.app.back()
    await phone.read('记进手机日历')
    expect(await phone.app.calls('exitVoIPChat')).toHaveLength(left + 1)
  })

  it('sends an application once although its answer was lost while the network said "connected"', async () => {
    const job = jobs[1]
    road.deaf = true
    await phone.app.reLaunch(`/seeker/job/index?id=${job?.id}`)
    await phone.tap('报名')
    await phone.tap('同意，报名')
    await phone.read('先存在手机里了')
    await phone.app.reLaunch('/pages/progress/index')
    await phone.read('还没发出去')
    await phone.read(`报名：${job?.title}`)
    road.deaf = false
    await phone.app.background()
    await phone.app.foreground()
    const sent = await until(async () => {
      const { items } = await seeker.ok<{ items: Application[] }>('GET /api/applications')
      const mine = items.filter((one) => one.job.id === job?.id)
      return (await phone.app.text()).includes('还没发出去') ? undefined : mine
    })
    expect(sent).toHaveLength(1)
    expect(road.posts.filter((path) => path === `/api/jobs/${job?.id}/applications`).length).toBeGreaterThan(
      1,
    )
  })
})
