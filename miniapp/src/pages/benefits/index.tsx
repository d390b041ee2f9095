import { View } from '@tarojs/components'
import { SCHEME_CARDS, type SchemeCard } from '@wengang/shared/policy/cards'
import type { Audience } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { useApplicant, useClaims } from '../../api/claims'
import { useCounty } from '../../api/county'
import { rowsOf } from '../../api/lists'
import { useRelease } from '../../api/release'
import { goTo } from '../../api/sign-in'
import { useShare } from '../../platform/share'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { CallRow } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import './index.scss'

const SchemeRow = ({ scheme }: { readonly scheme: SchemeCard }) => (
  <Tap className="card" label={scheme.plain} onTap={() => goTo(`/seeker/scheme/index?id=${scheme.id}`)}>
    <View className="stack">
      <View className="between">
        <View className="grow">
          <Heading level={3} className="lead">
            {scheme.plain}
          </Heading>
          <View className="note">{scheme.title}</View>
        </View>
        <Icon name="forward" size={18} color="#8d9891" />
      </View>
      <View>{scheme.summary}</View>
    </View>
  </Tap>
)

/** The schemes of people or of firms; readable by anyone, without a signal too. */
const Schemes = ({ audience }: { readonly audience: Audience }) => (
  <View className="list">
    {SCHEME_CARDS.filter((scheme) => scheme.audiences.includes(audience)).map((scheme) => (
      <View key={scheme.id}>
        <SchemeRow scheme={scheme} />
      </View>
    ))}
  </View>
)

/** Claims that wait for the person: a draft to finish, something to put right. */
const Waiting = () => {
  const applicant = useApplicant()
  const claims = rowsOf(useClaims().data).filter(
    (claim) => claim.status === 'draft' || claim.status === 'correction',
  )
  if (applicant === null || claims.length === 0) return null
  return (
    <View className="stack">
      {claims.slice(0, 3).map((claim) => (
        <View key={claim.id}>
          <Tap
            className="benefits-waiting"
            onTap={() =>
              goTo(
                claim.status === 'draft'
                  ? `/seeker/claim-form/index?id=${claim.id}`
                  : `/seeker/claim/index?id=${claim.id}`,
              )
            }
          >
            <View className="grow">
              <Heading level={3} className="lead">
                {claim.plain}
              </Heading>
              {claim.status === 'draft' ? '填到一半，点这里接着填' : claim.sentence}
            </View>
            <Icon name="forward" size={18} />
          </Tap>
        </View>
      ))}
    </View>
  )
}

/** 领补贴: what can I get first, then everything there is. */
const BenefitsPage = () => {
  const applicant = useApplicant()
  const county = useCounty()
  const [chosen, setChosen] = useState<Audience | null>(null)
  const audience = chosen ?? applicant ?? 'person'
  // Asked here, so that the estimate has the county's own values when there is no signal later.
  useRelease()
  useShare(() => ({ title: '看看您能领哪些就业补贴，不用登录', path: '/pages/benefits/index' }))
  return (
    <Page title="领补贴">
      <View className="benefits-top">
        <View className="benefits-ask">点几下，看看您能领多少钱</View>
        <View className="note">
          {audience === 'person'
            ? '最多 8 个问题，都是选一选，不用打字，不用登录。'
            : '最多 11 个问题，都是选一选，不用登录。'}
        </View>
        <Button onTap={() => goTo(`/seeker/what/index?audience=${audience}`)}>看看能领什么</Button>
      </View>
      <Slot>
        <Waiting />
      </Slot>
      <View className="chips">
        <Chip on={audience === 'person'} onTap={() => setChosen('person')}>
          个人能领的
        </Chip>
        <Chip on={audience === 'firm'} onTap={() => setChosen('firm')}>
          单位能领的
        </Chip>
      </View>
      <Schemes key={audience} audience={audience} />
      <View className="note">办补贴不收一分钱。有人说要交钱才能办，是骗子。</View>
      <Slot>
        {county.data ? (
          <Card title="不会办？打电话问">
            <CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} />
          </Card>
        ) : null}
      </Slot>
    </Page>
  )
}

export default BenefitsPage
