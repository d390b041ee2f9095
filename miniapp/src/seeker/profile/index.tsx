import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Profile } from '@wengang/shared/contract/accounts'
import { useState } from 'react'
import { saveProfile, useAccount, useProfile } from '../../api/account'
import { useRegionName } from '../../api/region-name'
import { goTo } from '../../api/sign-in'
import { Card, LinkRow } from '../../ui/card'
import { sayFailed, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { RegionSheet, type ChosenRegion } from '../../ui/region-field'
import { longDay } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { SignInFirst } from '../work-parts/sign-in-first'

const Row = ({
  label,
  value,
  empty = '还没填',
  to,
  last = false,
}: {
  readonly label: string
  readonly value: string | null
  readonly empty?: string
  readonly to: () => void
  readonly last?: boolean
}) => (
  <LinkRow last={last} onTap={to}>
    <View className="note">{label}</View>
    <View className={value ? 'num' : 'muted'}>{value || empty}</View>
  </LinkRow>
)

const Data = ({ profile }: { readonly profile: Profile }) => {
  const [open, setOpen] = useState(false)
  const wanted = useRegionName(profile.wantedRegion)
  const household = useRegionName(profile.householdRegion)
  const saveHousehold = ({ code }: ChosenRegion) => {
    setOpen(false)
    saveProfile({ householdRegion: code }, profile.revision).then(() => toast('记下了'), sayFailed)
  }
  return (
    <>
      {profile.complete ? null : (
        <Sentence tone="amber" next="姓名、会做什么、想在哪里。一分钟填好。">
          回答三个问题就能报名
        </Sentence>
      )}
      <Card title="找工作用的">
        <Row
          label="姓名"
          value={profile.name}
          to={() => goTo(profile.complete ? '/seeker/questions/index?only=name' : '/seeker/questions/index')}
        />
        <Row
          label="会做什么"
          value={profile.trade}
          to={() => goTo(profile.complete ? '/seeker/questions/index?only=trade' : '/seeker/questions/index')}
        />
        <Row
          label="想在哪里干活"
          value={wanted}
          to={() => goTo(profile.complete ? '/seeker/questions/index?only=where' : '/seeker/questions/index')}
        />
        <Row
          label="手机号"
          value={profile.phoneMasked}
          empty="还没留，单位联系不上您"
          last
          to={() => goTo('/seeker/phone/index')}
        />
      </Card>
      <Card title="领补贴用的（不领可以不填）">
        <Row label="户口在哪里" value={household} to={() => setOpen(true)} />
        <Row
          label="身份证号"
          value={profile.idNumberMasked}
          to={() => goTo('/seeker/identity/index?what=idNumber')}
        />
        <Row
          label="社保卡账号"
          value={profile.bankAccountMasked}
          last
          to={() => goTo('/seeker/identity/index?what=bankAccount')}
        />
      </Card>
      {profile.categories.length > 0 ? (
        <Card title="县里登记的身份">
          <View className="stack" style={{ gap: '12px' }}>
            {profile.categories.map((one) => (
              <View key={one.category}>
                <View>{one.title}</View>
                <View className="note num">
                  {longDay(one.from)}起{one.to ? `，到 ${longDay(one.to)}` : ''} · {one.source}
                </View>
              </View>
            ))}
            <View className="note">由工作人员登记，申请补贴时不用再交证明。不对的话，打县人社局电话。</View>
          </View>
        </Card>
      ) : null}
      <RegionSheet open={open} title="户口在哪里" onClose={() => setOpen(false)} onChoose={saveHousehold} />
    </>
  )
}

/** 我的资料: the three answers, and what subsidies need, all changeable (J8, X2). */
const ProfilePage = () => {
  const account = useAccount()
  const query = useProfile()
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page title="我的资料">
      {account ? (
        <QueryView query={query}>{(profile) => <Data profile={profile} />}</QueryView>
      ) : (
        <SignInFirst what="登录后看和改您的资料。" />
      )}
    </Page>
  )
}

export default ProfilePage
