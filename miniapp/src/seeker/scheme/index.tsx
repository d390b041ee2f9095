import { View } from '@tarojs/components'
import { clauseInWords } from '@wengang/shared/policy/in-words'
import { schemeById, SCHEMES, type Scheme } from '@wengang/shared/policy/index'
import { describe as pageOf } from '@wengang/shared/policy/describe'
import { useMemo } from 'react'
import { useApplicant } from '../../api/claims'
import { useCounty } from '../../api/county'
import { useParam } from '../../api/params'
import { useBook } from '../../api/policy'
import { goTo } from '../../api/sign-in'
import { useShare } from '../../platform/share'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { ReadAloud } from '../../ui/read-aloud'
import { CallRow } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { ApplyButton } from '../claim-parts/claim-of'
import { Examples } from './examples'
import { Rates } from './rates'

const WHO = { person: '个人', firm: '单位' } as const

const Content = ({ scheme }: { readonly scheme: Scheme }) => {
  const { book } = useBook()
  const county = useCounty()
  const applicant = useApplicant()
  const page = useMemo(() => pageOf(scheme.id, book), [scheme, book])
  return (
    <>
      <Card>
        <View className="stack">
          <View>
            <Heading className="h1">{scheme.plain}</Heading>
            <View className="note">{`${scheme.title} · ${clauseInWords(scheme.clause)}`}</View>
          </View>
          <View className="wrap">
            {scheme.audiences.map((audience) => (
              <Tag key={audience} tone="green">{`${WHO[audience]}可以申请`}</Tag>
            ))}
          </View>
          <View className="lead">{scheme.summary}</View>
        </View>
      </Card>
      <Slot>
        {applicant !== null && !scheme.audiences.includes(applicant) ? (
          <View className="note">
            {applicant === 'firm'
              ? '这项由个人申请，单位账号不能替他报。'
              : '这项由单位申请，请把它告诉您的单位。'}
          </View>
        ) : null}
      </Slot>
      <Card title="符合这些才能领">
        {page.conditions.map((condition, index) => (
          <View key={condition.id} className="row">
            <View className="num scheme-number">{index + 1}</View>
            <View className="grow">
              {condition.says}
              <View className="note">{`依据：${clauseInWords(condition.clause)}`}</View>
            </View>
          </View>
        ))}
        {page.reviews.map((review) => (
          <View key={review.id} className="row">
            <View className="grow">
              {`${review.says}，由工作人员核定`}
              <View className="note">{`依据：${clauseInWords(review.clause)}`}</View>
            </View>
          </View>
        ))}
      </Card>
      <Rates rates={page.rates} />
      <Card title="要准备的材料">
        <View className="note">只要您用得上的；每样任选一种，拍照就行。</View>
        {page.materials.map((material) => (
          <View key={material.id} className="row">
            <View className="grow">
              <View className="lead">{material.title}</View>
              <View className="note">{material.why}</View>
              <View>{material.documents.map(({ title }) => title).join('，或 ')}</View>
            </View>
          </View>
        ))}
      </Card>
      <Examples scheme={scheme} examples={page.examples} />
      <ReadAloud
        text={`${scheme.plain}。${scheme.summary}。符合这些才能领：${page.conditions.map(({ says }) => says).join('；')}。`}
      />
      <Slot>
        {county.data ? (
          <Card title="看不明白？打电话问">
            <CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} />
          </Card>
        ) : null}
      </Slot>
    </>
  )
}

/** One scheme, made from the rules themselves: conditions, rates, papers, worked examples. Readable without sign-in. */
const SchemePage = () => {
  const id = useParam('id')
  const scheme = SCHEMES.find((one) => one.id === id)
  const { openType, share } = useShare(() => ({
    title: scheme ? `${scheme.plain}：${schemeById(scheme.id).summary}` : '领补贴',
    path: `/seeker/scheme/index?id=${id}`,
  }))
  if (!scheme)
    return (
      <Page title="补贴说明">
        <EmptyState
          picture="failed"
          title="没有这项补贴"
          action={
            <Button inline onTap={() => goTo('/pages/benefits/index')}>
              看看有哪些
            </Button>
          }
        />
      </Page>
    )
  return (
    <Page
      title="补贴说明"
      bar={
        <>
          <View className="grow">
            <Button kind="quiet" onTap={() => goTo(`/seeker/estimate/index?scheme=${id}`)}>
              先算一算
            </Button>
          </View>
          <View className="grow">
            <ApplyButton scheme={scheme.id} />
          </View>
        </>
      }
    >
      <Content scheme={scheme} />
      <Button kind="plain" icon="share" openType={openType} onTap={share}>
        发给家人朋友
      </Button>
    </Page>
  )
}

export default SchemePage
