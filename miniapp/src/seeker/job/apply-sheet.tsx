import { View } from '@tarojs/components'
import type { Profile } from '@wengang/shared/contract/accounts'
import type { Job } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import { isApiError, sayError } from '../../api/errors'
import { sendOrQueue } from '../../api/outgoing'
import { refresh } from '../../api/query'
import { useRegionName } from '../../api/region-name'
import { goTo } from '../../api/sign-in'
import { askReminders } from '../../api/subscribe'
import { Button } from '../../ui/button'
import { Fact } from '../../ui/card'
import { Sheet } from '../../ui/sheet'
import { Slot } from '../../ui/slot'
import { NoFeeWarning, Warning } from '../../ui/warnings'

interface ApplySheetProps {
  readonly job: Job
  readonly profile: Profile
  readonly onClose: () => void
}

const SAYS = {
  sent: {
    title: '报名发出去了',
    body: (employer: string) => `${employer}收到了。约面试或者有答复，会发消息给您；随时能撤回。`,
  },
  waits: {
    title: '先存在手机里了',
    body: () => '现在没有信号或者太慢。会自动再发，只发一次，不用再点；在「进度」里看得到，也能取消。',
  },
  before: { title: '您已经报过名了', body: (employer: string) => `${employer}早就收到了，看看办到哪一步。` },
} as const

/** The consent that names the employer, and the application in the same tap (J9, PIPL §23). */
export const ApplySheet = ({ job, profile, onClose }: ApplySheetProps) => {
  // Signing in may have shown that this person applied before; the page itself learns of a new application only later.
  const [state, setState] = useState<'ask' | 'sent' | 'waits' | 'before'>(
    job.myApplicationId === null ? 'ask' : 'before',
  )
  const [error, setError] = useState('')
  const where = useRegionName(profile.wantedRegion)
  const apply = async () => {
    const asked = askReminders(['answer', 'interview', 'reminder'])
    try {
      const { sent } = await sendOrQueue(
        'apply',
        { params: { id: job.id }, body: { shareProfile: true } },
        `报名：${job.title}`,
      )
      setState(sent ? 'sent' : 'waits')
    } catch (failure) {
      if (isApiError(failure) && failure.code === 'incomplete') {
        onClose()
        goTo('/seeker/questions/index')
        return
      }
      setError(sayError(failure))
    }
    // A post applied for elsewhere meanwhile shows its button as it is now.
    refresh('jobs', 'applications')
    await asked
  }
  if (state !== 'ask') {
    return (
      <Sheet
        open
        title={SAYS[state].title}
        onClose={onClose}
        bar={
          <View className="stack" style={{ gap: '12px' }}>
            {state !== 'waits' ? (
              <Button
                onTap={() => {
                  onClose()
                  goTo('/seeker/applications/index')
                }}
              >
                看我的报名
              </Button>
            ) : null}
            <Button kind="quiet" onTap={onClose}>
              接着看岗位
            </Button>
          </View>
        }
      >
        <View className="stack" style={{ gap: '16px', paddingBottom: '16px' }}>
          <View>{SAYS[state].body(job.employer.name)}</View>
          <NoFeeWarning />
        </View>
      </Sheet>
    )
  }
  return (
    <Sheet
      open
      title="报名，并把资料给这家单位看"
      onClose={onClose}
      bar={<Button onTap={apply}>同意，报名</Button>}
    >
      <View className="stack" style={{ paddingBottom: '16px' }}>
        <View className="note">下面这些，只给这家单位看：</View>
        <View className="lead">{job.employer.name}</View>
        <View>
          <Fact label="姓名">{profile.name}</Fact>
          <Fact label="会做什么">{profile.trade}</Fact>
          <Fact label="想去哪里">{where}</Fact>
          <Fact label="手机号">{profile.phoneMasked ?? '还没留'}</Fact>
        </View>
        <View>
          {profile.phoneMasked ? null : (
            <Button
              kind="quiet"
              onTap={() => {
                onClose()
                goTo('/seeker/phone/index')
              }}
            >
              留个手机号，单位好联系您
            </Button>
          )}
        </View>
        <View className="note">
          身份证号、银行账号不会给单位。以后不想给看了，到「我的 → 隐私和授权」撤回。
        </View>
        <Slot>{error ? <Warning tone="danger">{error}</Warning> : null}</Slot>
      </View>
    </Sheet>
  )
}
