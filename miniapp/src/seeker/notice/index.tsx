import { View } from '@tarojs/components'
import { useCounty } from '../../api/county'
import { NOTICE_VERSION } from '../../api/notice-version'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { ReadAloud } from '../../ui/read-aloud'
import { longDay } from '../../ui/say'
import { CallRow } from '../../ui/sentence'
import { Slot } from '../../ui/slot'

const PARTS: readonly { readonly title: string; readonly says: readonly string[] }[] = [
  {
    title: '我们要您的什么',
    says: [
      '登录：微信的编号，或者您的手机号。',
      '报名：姓名、会做什么、想去哪里。',
      '领补贴：身份证号、社保卡账号、证明照片。到那一步再要，另外问您同不同意。',
      '找近处的活：您点「离我近」时用一次位置，算完就扔，不保存。',
    ],
  },
  { title: '拿来做什么', says: ['只用来帮您找工作、约面试、审核和发补贴。不打广告，不卖给别人。'] },
  {
    title: '给谁看',
    says: [
      '您报名哪家单位，哪家单位才看得到您的姓名、工种和手机号。每家单独问您。',
      '审核补贴的工作人员看得到您交的材料，谁看过都有记录。',
      '按规定公示补贴时，姓名和身份证号会遮住一部分，到期撤下。',
    ],
  },
  {
    title: '怎么存、存多久',
    says: ['身份证号、银行账号加密存放。招聘记录至少存 3 年，补贴档案按国家规定保存，到期删除。'],
  },
  {
    title: '您说了算',
    says: ['在「我的 → 隐私和授权」可以看、改、复制您的资料，撤回同意。要删除账号，打下面的电话。'],
  },
]

/** The privacy notice in plain words (X2); read before signing in. */
const NoticePage = () => {
  const county = useCounty().data
  return (
    <Page title="隐私说明">
      <View className="stack">
        <Heading className="h1">隐私说明</Heading>
        <View className="note">
          {county?.bureau ?? '县人社局'} · {longDay(NOTICE_VERSION)}起用
        </View>
      </View>
      <ReadAloud text={PARTS.flatMap(({ title, says }) => [title, ...says]).join('。')} />
      {PARTS.map((part) => (
        <View key={part.title}>
          <Card title={part.title}>
            <View className="stack">
              {part.says.map((line) => (
                <View key={line}>{line}</View>
              ))}
            </View>
          </Card>
        </View>
      ))}
      <Slot>
        {county ? (
          <Card title="有疑问，找谁">
            <CallRow name={county.bureau} phone={county.phone} hours={county.hours} />
          </Card>
        ) : null}
      </Slot>
    </Page>
  )
}

export default NoticePage
