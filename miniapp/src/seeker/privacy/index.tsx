import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { giveConsent, useAccount, useConsents, useProfile, type ConsentRecord } from '../../api/account'
import { useCounty } from '../../api/county'
import { useRegionName } from '../../api/region-name'
import { goTo } from '../../api/sign-in'
import { saveText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { CallRow } from '../../ui/sentence'
import { SignInFirst } from '../work-parts/sign-in-first'
import { ConsentRow } from './consent-card'
import { profileText } from './export'

const keyOf = (one: ConsentRecord): string => `${one.purpose}:${one.subject ?? ''}:${one.givenAt}`

const Group = ({
  title,
  items,
  none,
}: {
  readonly title: string
  readonly items: readonly ConsentRecord[]
  readonly none: string
}) => (
  <Card title={title}>
    {items.length === 0 ? (
      <View className="note">{none}</View>
    ) : (
      items.map((one, at) => (
        <View key={keyOf(one)}>
          <ConsentRow consent={one} last={at === items.length - 1} />
        </View>
      ))
    )}
  </Card>
)

const Consents = ({ items }: { readonly items: readonly ConsentRecord[] }) => {
  const live = items.filter((one) => one.withdrawnAt === null)
  const ended = items.filter((one) => one.withdrawnAt !== null)
  return (
    <>
      <Group
        title="哪些单位看得到我的资料"
        items={live.filter((one) => one.purpose === 'share-profile')}
        none="现在没有单位看得到。"
      />
      <Group
        title="我同意过的"
        items={live.filter((one) => one.purpose !== 'share-profile')}
        none="还没有。"
      />
      {live.some((one) => one.purpose === 'privacy-notice') ? null : (
        <Button kind="quiet" onTap={() => giveConsent('privacy-notice')}>
          同意《隐私说明》
        </Button>
      )}
      {ended.length === 0 ? null : <Group title="已经撤回的" items={ended} none="" />}
    </>
  )
}

/** 隐私和授权: who sees what, withdrawn here; what is held, copied from here (X2). */
const Mine = () => {
  const county = useCounty().data
  const consents = useConsents()
  const profile = useProfile().data
  const wanted = useRegionName(profile?.wantedRegion ?? null)
  const household = useRegionName(profile?.householdRegion ?? null)
  usePullDownRefresh(() => void consents.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <>
      <QueryView query={consents}>{({ items }) => <Consents items={items} />}</QueryView>
      <Card title="我的资料在您手里">
        <LinkRow onTap={() => goTo('/seeker/profile/index')}>看和改我的资料</LinkRow>
        {profile ? (
          <LinkRow onTap={() => void saveText('我的资料', profileText(profile, wanted, household))}>
            复制一份带走
          </LinkRow>
        ) : null}
        <LinkRow last onTap={() => goTo('/seeker/notice/index')}>
          《隐私说明》
        </LinkRow>
      </Card>
      {county ? (
        <Card title="要删除账号，或者觉得资料被乱用">
          <CallRow name={county.bureau} phone={county.phone} hours={county.hours} />
        </Card>
      ) : null}
    </>
  )
}

const PrivacyPage = () => (
  <Page title="隐私和授权">
    {useAccount() ? <Mine /> : <SignInFirst what="登录后看谁看得到您的资料。" />}
  </Page>
)

export default PrivacyPage
