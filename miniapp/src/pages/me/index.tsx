import { Switch, View } from '@tarojs/components'
import type { Account } from '@wengang/shared/contract/accounts'
import { ROLE_NAMES, isStaff } from '@wengang/shared/contract/roles'
import { signOut, useAccount } from '../../api/account'
import { useCounty } from '../../api/county'
import { useSavedJobs } from '../../api/saved-jobs'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { ask } from '../../ui/dialogs'
import { useLargeType } from '../../ui/large-type'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { said } from '../../ui/primitives/said'
import { CallRow } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { UnreadBadge } from '../jobs/unread-badge'
import { InboxRow } from './inbox-row'

const leave = async (title: string, then: () => void) => {
  if (await ask({ title, content: '这台手机上保存的内容会清掉。', yes: '好', danger: true })) {
    signOut()
    then()
  }
}

/** The ways into one's own things; a labourer's first, an employer's and staff's by role. */
const Rooms = ({ account }: { readonly account: Account }) => {
  const seeker = account.roles.includes('seeker')
  return (
    <>
      <Slot>
        {account.employerId ? (
          <Card>
            <LinkRow last onTap={() => goTo('/employer/home/index')}>
              我的单位<View className="note">招人、面试、申请补贴</View>
            </LinkRow>
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {account.employerId || isStaff(account.roles) ? null : (
          <Card>
            <LinkRow last onTap={() => goTo('/employer/register/index')}>
              我是用工单位，要招人<View className="note">登记单位，凭统一社会信用代码</View>
            </LinkRow>
          </Card>
        )}
      </Slot>
      <Slot>
        {isStaff(account.roles) ? (
          <Card>
            <LinkRow last onTap={() => goTo('/desk/home/index')}>
              工作台<View className="note">受理、审核、发放</View>
            </LinkRow>
          </Card>
        ) : null}
      </Slot>
      <Card>
        <InboxRow last={!seeker} />
        <View>
          {seeker ? (
            <>
              <LinkRow onTap={() => goTo('/seeker/applications/index')}>我的报名</LinkRow>
              <LinkRow onTap={() => goTo('/seeker/interviews/index')}>我的面试</LinkRow>
              <LinkRow last onTap={() => goTo('/pages/progress/index')}>
                补贴进度
              </LinkRow>
            </>
          ) : null}
        </View>
      </Card>
      <Card>
        <View>{seeker ? <LinkRow onTap={() => goTo('/seeker/profile/index')}>我的资料</LinkRow> : null}</View>
        <LinkRow last onTap={() => goTo('/seeker/privacy/index')}>
          隐私和授权<View className="note">谁看得到我的资料</View>
        </LinkRow>
      </Card>
    </>
  )
}

/** 我的: who I am, my things, large type, whom to call. */
const MePage = () => {
  const account = useAccount()
  const county = useCounty()
  const saved = useSavedJobs()
  const [large, setLarge] = useLargeType()
  return (
    <Page title="我的">
      <Card>
        {account ? (
          <View className="stack">
            <Heading className="h1">{account.displayName}</Heading>
            <View className="note num">
              {account.roles.map((role) => ROLE_NAMES[role]).join('、')}
              {account.phoneMasked ? ` · ${account.phoneMasked}` : ''}
            </View>
          </View>
        ) : (
          <View className="stack">
            <Heading className="h1">您好</Heading>
            <View className="note">看岗位和补贴不用登录；报名、申请时才要。</View>
            <Button onTap={() => goSignIn()}>登录</Button>
          </View>
        )}
      </Card>
      <Slot>
        {account ? (
          <View className="stack" style={{ gap: 'var(--gap)' }}>
            <Rooms account={account} />
          </View>
        ) : null}
      </Slot>
      <Slot>
        {saved.length > 0 ? (
          <Card>
            <LinkRow last value={`${saved.length} 个`} onTap={() => goTo('/seeker/saved/index')}>
              我收藏的岗位
            </LinkRow>
          </Card>
        ) : null}
      </Slot>
      <Card>
        <View className="row last between">
          <View className="grow">
            关怀版（大字）<View className="note">字更大，一屏少放点</View>
          </View>
          <Switch
            {...said({ label: '关怀版（大字）' })}
            checked={large}
            color="#0B7A4B"
            onChange={(event) => setLarge(event.detail.value)}
          />
        </View>
      </Card>
      <Slot>
        {county.data ? (
          <Card title="有事找谁">
            <CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} />
            {county.data.offices.map((office) => (
              <View key={office.name}>
                <CallRow name={office.name} phone={office.phone} hours={office.hours} />
              </View>
            ))}
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {account ? (
          <View className="stack">
            <Button kind="quiet" onTap={() => leave('换一个账号？', () => goTo('/pages/sign-in/index'))}>
              换账号
            </Button>
            <Button kind="plain" onTap={() => leave('退出登录？', () => undefined)}>
              退出登录
            </Button>
          </View>
        ) : (
          <Button kind="plain" onTap={() => goTo('/seeker/notice/index')}>
            隐私说明
          </Button>
        )}
      </Slot>
      <View>
        <UnreadBadge />
      </View>
    </Page>
  )
}

export default MePage
