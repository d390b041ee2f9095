import type { Application } from '@wengang/shared/contract/applications'
import type { Claim } from '@wengang/shared/contract/claims'
import type { Interview } from '@wengang/shared/contract/interviews'
import type { Job, JobSummary } from '@wengang/shared/contract/jobs'
import { fileURLToPath } from 'node:url'
import { startCounty } from '../../config/scripts/county.mjs'
import { CHECKED } from '../../config/scripts/lib.mjs'
import { loadRuntime } from '../../config/scripts/weapp-runtime.mjs'
import { startWechatStandIn, type WechatStandIn } from '../../server/src/platform/testing/wechat-stand-in.js'
import { Api } from './support/api.js'
import { idNumber, paperPhoto } from './support/made-up.js'
import { Phone, type Runtime } from './support/mini-app.js'
import { markAfter } from './support/times.js'

const folder = process.env['WEAPP_RUNTIME_COPY']
if (!folder) process.stderr.write('没有小程序运行环境：跳过 weapp-story。\n')

const DIST = process.env['WEAPP_DIST'] ?? fileURLToPath(new URL('../dist/weapp', import.meta.url))
const WECHAT = { appId: 'wx0123456789abcdef', secret: 'stand-in-secret-0123456789' }
const NAME = '故事小李'

;(folder ? describe : describe.skip)('the labourer’s way through the compiled mini-program', () => {
  let wechat: WechatStandIn
  let county: Awaited<ReturnType<typeof startCounty>>
  let employer: Api
  let phone: Phone
  let job: Job

  beforeAll(async () => {
    wechat = await startWechatStandIn(WECHAT)
    county = await startCounty({
      WECHAT_API_BASE: wechat.url,
      WECHAT_APP_ID: WECHAT.appId,
      WECHAT_SECRET: WECHAT.secret,
    })
    employer = await new Api(county.url).as('employer')
    const [first] = (await employer.ok<{ items: [JobSummary] }>('GET /api/me/jobs?status=published')).items
    job = await employer.ok(`GET /api/jobs/${first.id}`)
    const runtime = (await loadRuntime(folder ?? '')) as Runtime
    phone = new Phone(
      await runtime.launch(DIST, {
        rewrite: { [CHECKED.api]: county.url },
        domains: { request: [CHECKED.api], upload: [CHECKED.api], download: [CHECKED.api] },
        device: 'android750',
        answers: {
          loginCode: 'login:1:story',
          modal: 'confirm',
          openType: { getPhoneNumber: { code: 'phone-13712345678' } },
        },
      }),
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
    await county.stop()
    await wechat.close()
  })

  it('shows jobs without a sign-in', async () => {
    await phone.read('元/月')
    await phone.app.go(`/seeker/job/index?id=${job.id}`)
    await phone.read('工资怎么算')
    await phone.read(job.title)
  })

  it('opens a page although ten are open, and one page for two quick taps', async () => {
    await phone.app.reLaunch('/pages/jobs/index')
    for (let page = 1; page < 10; page += 1)
      await phone.app.go(`/seeker/job/index?id=${job.id}&visit=${page}`)
    await phone.read('工资怎么算')
    expect((await phone.app.state()).stack).toHaveLength(10)
    await phone.choose(job.employer.name)
    expect(await phone.app.state()).toMatchObject({ route: 'seeker/employer/index' })
    expect((await phone.app.state()).stack).toHaveLength(10)

    await phone.app.reLaunch('/pages/jobs/index')
    await phone.read('元/月')
    await Promise.all([
      phone.app.tap('元/月', { exact: false, settle: false }),
      phone.app.tap('元/月', { exact: false, settle: false }).catch(() => undefined),
    ])
    await phone.read('工资怎么算')
    expect((await phone.app.state()).stack).toEqual(['pages/jobs/index', 'seeker/job/index'])
  })

  it('signs in with WeChat and its phone number, answers three questions and applies', async () => {
    await phone.app.reLaunch('/pages/jobs/index')
    await phone.app.go(`/seeker/job/index?id=${job.id}`)
    await phone.read('工资怎么算')
    await phone.tap('报名')
    await phone.read('登录后就能报名')
    await phone.tap('微信一键登录')
    await phone.read('请先看《隐私说明》，同意了点上面的框')
    await phone.choose('我看过了，同意《隐私说明》')
    await phone.tap('微信一键登录')
    await phone.tap('用微信里的手机号')
    await phone.read('您叫什么名字？')
    await phone.tap('下一步')
    await phone.read('请写全名，两个字以上')
    await phone.type('name', NAME)
    await phone.tap('下一步')
    await phone.choose('厂里普工')
    await phone.tap('下一步')
    await phone.choose('就在开阳县')
    await phone.tap('好了')
    await phone.read('报名，并把资料给这家单位看')
    await phone.read('137****5678')
    await phone.tap('同意，报名')
    await phone.read('报名发出去了')
    expect(wechat.requests.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/sns/jscode2session', '/wxa/business/getuserphonenumber']),
    )
  })

  it('picks one of the times that the employer offers', async () => {
    const received = await employer.ok<{ items: Application[] }>('GET /api/applications?status=submitted')
    const mine = received.items.find(({ candidate }) => candidate.name === NAME)
    const offer = { channel: 'room', minutes: 20, slots: [markAfter(120), markAfter(180)] }
    const interview = await employer.ok<Interview>(
      `POST /api/applications/${mine?.id ?? ''}/interviews`,
      offer,
    )
    await phone.app.reLaunch('/pages/progress/index')
    await phone.tap('面试')
    await phone.choose(job.title)
    await phone.read('给了 2 个时间')
    await phone.choose('点一下就约好')
    await phone.read('约好了')
    expect(await employer.ok<Interview>(`GET /api/interviews/${interview.id}`)).toMatchObject({
      status: 'confirmed',
      confirmedSlot: offer.slots[0],
    })
  })

  it('reckons a subsidy and claims it with photos', async () => {
    const { today } = await employer.ok<{ today: string }>('GET /api/today')
    await phone.app.reLaunch('/seeker/estimate/index?scheme=job-seeking')
    await phone.choose('建档立卡')
    await phone.tap('下一步')
    await phone.read('统一组织出去的吗')
    await phone.tap('是')
    await phone.read('您的户口在哪个县（区）？')
    await phone.tap('点这里选地方')
    await phone.region('贵州省', '贵阳市', '息烽县')
    await phone.tap('下一步')
    await phone.read('您在哪个县（区）干活？')
    await phone.tap('点这里选地方')
    await phone.tap('本县：开阳县')
    await phone.tap('下一步')
    await phone.read('哪天出发去外地干活的？')
    await phone.app.pick('#departedOn', today)
    await phone.tap('下一步')
    await phone.read('预计可领')
    await phone.read('二（三）')

    await phone.tap('我要申请')
    await phone.tap('开始填')
    await phone.read('您是谁？')
    await phone.type('idNumber', idNumber('520122', '19910408', '002'))
    await phone.choose('同意县人社局用我的身份证号')
    await phone.tap('下一步')
    const photo = await paperPhoto()
    for (const [question, paper] of [
      ['本人身份', '居民身份证'],
      ['建档立卡', '扶贫手册'],
      ['在外务工', '用工单位务工证明'],
      ['有组织输出', '有组织输出人员名册'],
      ['收款账户', '社会保障卡'],
    ] as const) {
      await phone.read(`${question}`)
      await phone.choose(paper)
      await phone.photo(photo)
      await phone.tap('下一步')
    }
    await phone.read('补贴打到您哪张卡上？')
    await phone.type('payee', '6217000000000063333')
    await phone.tap('下一步')
    await phone.read('提交前核对一遍')
    await phone.choose('我确认以上情况和材料都是真的')
    await phone.tap('提交申请')
    await phone.read('申请交上去了')
    expect(/WG-\d{4}-\d{6}-\d/.test(await phone.app.text())).toBe(true)
  })

  it('shows where the claim has got to', async () => {
    const acceptor = await new Api(county.url).as('acceptor')
    await phone.app.reLaunch('/pages/progress/index')
    await phone.read('正在看材料是否齐全')
    const [claim] = (
      await acceptor.ok<{ items: [Claim] }>(`GET /api/claims?desk=true&keyword=${encodeURIComponent(NAME)}`)
    ).items
    await acceptor.ok(`POST /api/claims/${claim.id}/actions`, { action: 'accept', revision: claim.revision })
    await phone.app.reLaunch(`/seeker/claim/index?id=${claim.id}`)
    // What was read a moment ago is shown at once; pulling down asks again.
    await phone.read('受理编号')
    await phone.app.pullDown()
    await phone.read('正在初审')
    await phone.read('办到哪一步了')
  })
})
