import type { Claim } from '@wengang/shared/contract/claims'
import type { Interview } from '@wengang/shared/contract/interviews'
import type { Job, JobSummary } from '@wengang/shared/contract/jobs'
import type { County } from '@wengang/shared/contract/system'
import { addWorkingDays } from '@wengang/shared/working-days'
import { chineseDay } from '@wengang/shared/dates'
import type { Browser } from 'playwright-core'
import { DESKTOP, launchBrowser, PHONE } from '../../config/scripts/browser.mjs'
import { startCounty } from '../../config/scripts/county.mjs'
import { Api } from './support/api.js'
import { idNumber, paperPhoto } from './support/made-up.js'
import { Screen } from './support/screen.js'
import { secondsUntil } from './support/times.js'
import { until } from './support/until.js'
import { Watch } from './support/watch.js'

const EMPLOYER = '演示县晨光食品有限公司'
const NAME = '故事小王'
const SKIP = '说不清，先跳过'

describe('from the first look at the jobs to the approved subsidy, in the browser', () => {
  let county: Awaited<ReturnType<typeof startCounty>>
  let browser: Browser
  let watch: Watch
  let seeker: Screen
  let employer: Screen
  let job: Job
  let offices: County
  let today: string
  let reference: string

  beforeAll(async () => {
    county = await startCounty()
    browser = await launchBrowser()
    watch = new Watch(county.url)
    const visitor = new Api(county.url)
    offices = await visitor.ok('GET /api/county')
    const [first] = (
      await (await visitor.as('employer')).ok<{ items: [JobSummary] }>('GET /api/me/jobs?status=published')
    ).items
    job = await visitor.ok(`GET /api/jobs/${first.id}`)
  })
  afterEach(() => {
    expect(watch.faults).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await county.stop()
  })

  const open = (device: typeof PHONE | typeof DESKTOP = PHONE) =>
    Screen.open(browser, county.url, device, watch)
  const as = async (persona: string, device: typeof PHONE | typeof DESKTOP = PHONE) => {
    const screen = await open(device)
    await screen.go('/pages/sign-in/index')
    await screen.tap(persona)
    await screen.read('工资高')
    return screen
  }
  const dueBy = (stage: keyof County['stageDays']) =>
    `预计 ${chineseDay(addWorkingDays(today, offices.stageDays[stage]))}前`

  it('shows posts with their pay to anybody; filters by taps and finds a Chinese word', async () => {
    const screen = await open()
    await screen.go('/')
    await screen.read('元/月')
    await screen.tap('筛选')
    await screen.tap('全职')
    await screen.tap('5,000 元')
    await screen.tap('看结果')
    await screen.read('筛选 2')
    await screen.type('搜岗位、工种、单位', '缝纫')
    await screen.tap('搜索')
    await screen.read(/缝纫/)
    await screen.tapFirst(/缝纫.*元\/月/s)
    await screen.read('工资怎么算')
    await screen.read('任何人向')
    await screen.close()
  })

  it('signs in with a phone and the code of the text message, and not with a wrong one', async () => {
    const screen = await open()
    await screen.go('/pages/me/index')
    await screen.tap('登录')
    await screen.read('登录稳岗通')
    await screen.tap('发送验证码')
    await screen.read('请先看《隐私说明》')
    await screen.tap('我看过了，同意《隐私说明》')
    await screen.tap('发送验证码')
    await screen.read('请填写手机号')
    await screen.type('手机号', '13912345678')
    await screen.tap('发送验证码')
    await screen.read(/秒后可再发/)
    const code = await until(() => /13912345678：验证码 (\d{6})/.exec(county.output())?.[1])
    await screen.tap('登录')
    await screen.read('验证码是短信里的 6 位数字')
    await screen.type('验证码', code === '000000' ? '111111' : '000000')
    await screen.tap('登录')
    await screen.read('验证码不对或已过期')
    await screen.type('验证码', code)
    await screen.tap('登录')
    await screen.read('139****5678')
    await screen.close()
  })

  it('applies in one tap after three questions, from the post and back to it', async () => {
    seeker = await open()
    await seeker.go(`/seeker/job/index?id=${job.id}`)
    await seeker.read(job.title)
    await seeker.tap('报名')
    await seeker.read('登录后就能报名')
    await seeker.tap('求职者（新来的）')
    await seeker.read('您叫什么名字？')
    await seeker.tap('下一步')
    await seeker.read('请写全名，两个字以上')
    await seeker.type('姓名', NAME)
    await seeker.tap('下一步')
    await seeker.tap(/^厂里普工/)
    await seeker.tap('下一步')
    await seeker.tap(/^就在开阳县/)
    await seeker.tap('好了')
    await seeker.read('报名，并把资料给这家单位看')
    await seeker.read(NAME)
    await seeker.tap('同意，报名')
    await seeker.read('报名发出去了')
    await seeker.tap('看我的报名')
    await seeker.read(`等${EMPLOYER}回复`)
  })

  it('lets the employer offer times, but no empty offer', async () => {
    employer = await as('用工单位')
    await employer.go('/employer/applications/index?status=submitted')
    await employer.tap(new RegExp(NAME))
    await employer.read('报名时间')
    await employer.tap('约面试')
    await employer.read('怎么面')
    await employer.tap('发给对方选')
    await employer.read('请至少给一个时间')
    await employer.tap('明天上午 10 点')
    await employer.tap('明天下午 3 点')
    await employer.tap('发给对方选')
    await employer.read(`已给${NAME} 2 个时间，等对方选`)
  })

  it('takes the time the seeker taps, and opens no room before it', async () => {
    await seeker.go('/pages/progress/index')
    await seeker.tap('面试')
    await seeker.tap(new RegExp(job.title))
    await seeker.read('给了 2 个时间')
    await seeker.tapFirst(/点一下就约好/)
    await seeker.read(`和${EMPLOYER}约好了`)
    await seeker.read(/起，这里可以进入视频面试/)
  })

  it('opens the room when it is time, records the outcome and the hire', async () => {
    await Promise.all([seeker.go('/api/today'), employer.go('/api/today')])
    const found = await (
      await new Api(county.url).as('seeker2')
    ).ok<{ items: [Interview] }>('GET /api/interviews')
    await county.restartAhead(secondsUntil(found.items[0].confirmedSlot ?? '', 1))
    today = (await new Api(county.url).ok<{ today: string }>('GET /api/today')).today

    await seeker.go(`/seeker/interview/index?id=${found.items[0].id}`)
    await seeker.tap('进入视频面试')
    await seeker.read('视频房间要在微信小程序里进')
    await employer.go('/employer/interviews/index?status=confirmed')
    await employer.tap(new RegExp(NAME))
    await employer.tap('登记面试结果')
    await employer.tap(/^通过/)
    await employer.tap('登记')
    await employer.read(`和${NAME}的面试已经结束，通过了`)
    await employer.tap('看这份报名')
    await employer.read('报名岗位')
    await employer.tap('登记录用')
    await employer.read('合同开始')
    await employer.tap('登记录用')
    await employer.read('请填约定的月工资')
    await employer.type('约定月工资', '4500')
    await employer.tap('登记录用')
    await employer.yes('登记')
    await employer.read(`已录用${NAME}`)
    await employer.close()
  })

  it('says what she can get: which schemes, and this one with its arithmetic and clause', async () => {
    await seeker.go('/pages/progress/index')
    await seeker.tap('报名')
    await seeker.read(`${EMPLOYER}已录用您`)
    await seeker.tab('领补贴')
    await seeker.tap('看看能领什么')
    for (let asked = 0; asked < 12 && (await seeker.either('重新选一遍', SKIP)) === SKIP; asked++)
      await seeker.nextQuestion()
    await seeker.read(/可以申请 \d+ 项|现在没有能领的/)

    await seeker.go('/seeker/scheme/index?id=job-seeking')
    await seeker.read('符合这些才能领')
    await seeker.tap('先算一算')
    // Where and since when she works is in the hire, the rest was answered just now: one question is left.
    await seeker.read('您的户口在哪个县（区）？')
    await seeker.tap('下一步')
    await seeker.read('请先回答这一题')
    await seeker.tap(/^户籍所在县/)
    await seeker.region('贵州省', '贵阳市', '息烽县')
    await seeker.tap('下一步')
    await seeker.read('预计可领')
    await seeker.read('怎么算的')
    await seeker.read(/依据：.*二（三）/)
    expect(await seeker.text()).toContain('500')
  })

  it('takes the claim with a photo for each paper, checks the answers and gives a receipt', async () => {
    const photo = await paperPhoto()
    await seeker.tap('我要申请')
    await seeker.read('大概要这些')
    await seeker.tap('开始填')
    await seeker.read('您是谁？')
    await seeker.type('身份证号', '520122199003070000')
    await seeker.tap('下一步')
    await seeker.read('身份证号校验不对，请逐位核对')
    await seeker.type('身份证号', idNumber())
    await seeker.tap('下一步')
    await seeker.read('请先勾选同意')
    await seeker.tap(/^同意县人社局用我的身份证号/)
    await seeker.tap('下一步')
    for (const [question, paper] of [
      ['本人身份', '居民身份证'],
      ['建档立卡', '扶贫手册'],
      ['在外务工', '用工单位务工证明'],
      ['有组织输出', '有组织输出人员名册'],
      ['收款账户', '社会保障卡'],
    ] as const) {
      await seeker.read(new RegExp(`${question}.*您有哪一种`))
      if (question === '本人身份') {
        await seeker.tap('下一步')
        await seeker.read('先选您有哪一种材料')
      }
      await seeker.tap(new RegExp(`^${paper}`))
      await seeker.photo(photo)
      await seeker.tap('下一步')
    }
    await seeker.read('补贴打到您哪张卡上？')
    await seeker.type('银行卡号', '6217')
    await seeker.tap('下一步')
    await seeker.read('银行账号应为 12 至 19 位数字')
    await seeker.type('银行卡号', '6217000000000022222')
    await seeker.tap('下一步')

    await seeker.read('提交前核对一遍')
    await seeker.tap('提交申请')
    await seeker.read('请先勾选确认')
    await seeker.tap(/^我确认以上情况和材料都是真的/)
    await seeker.tap('提交申请')
    await seeker.read('申请交上去了')
    reference = /WG-\d{4}-\d{6}-\d/.exec(await seeker.text())?.[0] ?? ''
    expect(reference).not.toBe('')
    await seeker.read(`${offices.bureau}正在看材料是否齐全，${dueBy('acceptance')}有结果`)
    await seeker.tap('看进度')
    await seeker.read('办到哪一步了')
  })

  const atDesk = async (who: string, work: (desk: Screen) => Promise<void>) => {
    const desk = await as(who, DESKTOP)
    await desk.go('/desk/claims/index?desk=true')
    await desk.type('姓名、编号、身份证号、手机号', reference)
    await desk.tap('搜索')
    await desk.tap(new RegExp(reference))
    await desk.read(`${NAME} · 外出找工作补贴`)
    await work(desk)
    await desk.close()
  }
  const passing = (action: string) => async (desk: Screen) => {
    await desk.tap(action)
    await desk.yes(action)
    await desk.read(`已${action}`)
  }
  const seesSentence = async (sentence: string) => {
    await seeker.go('/pages/progress/index')
    await seeker.read(sentence)
  }

  it('is accepted, sent back for one photo, put right, reviewed and approved, and the seeker reads each step', async () => {
    await atDesk('受理员', passing('予以受理'))
    await seesSentence(`${offices.bureau}正在初审，${dueBy('review')}有结果`)

    await atDesk('初审员', async (desk) => {
      await desk.tap('退回补正')
      await desk.tap('材料：在外务工')
      await desk.type('哪里不对，怎么改', '务工证明没有盖章')
      await desk.tap('退回补正（1 项）')
      await desk.read('已退回补正')
    })
    await seesSentence('需要您补正 1 处后重新提交')
    await seeker.tap(/外出找工作补贴/)
    await seeker.read('务工证明没有盖章')
    await seeker.tap('去改')
    await seeker.read('要补正：务工证明没有盖章')
    await seeker.tap('下一步')
    await seeker.read('请重新拍一张')
    await seeker.photo(await paperPhoto('盖章的务工证明'))
    await seeker.tap('下一步')
    await seeker.read('核对补正的内容')
    await seeker.tap(/^我确认以上情况和材料都是真的/)
    await seeker.tap('重新提交')
    await seeker.read('申请交上去了')

    await atDesk('初审员', passing('初审通过'))
    await seesSentence(`${offices.bureau}正在复核，${dueBy('approval')}有结果`)
    await atDesk('复核员', passing('复核通过'))
    await seesSentence(`已通过复核，${offices.bureau}将安排公示，${dueBy('notice')}公示期满`)
    await seeker.go('/seeker/messages/index')
    await seeker.read('复核已通过')

    const [claim] = (
      await (await new Api(county.url).as('seeker2')).ok<{ items: [Claim] }>('GET /api/claims')
    ).items
    expect(claim).toMatchObject({ reference, status: 'approved', amountFen: 50000 })
    await seeker.close()
  })
})
