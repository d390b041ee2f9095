import { View } from '@tarojs/components'
import { CLAIM_AMOUNT_NAMES } from '@wengang/shared/workflow/claim'
import type { Claim } from '@wengang/shared/contract/claims'
import { useClaim } from '../../api/claims'
import { useAccount } from '../../api/account'
import { goInstead } from '../../api/navigation'
import { useParam } from '../../api/params'
import { goSignIn, goTo } from '../../api/sign-in'
import { copyText, saveText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { EmptyState, QueryView } from '../../ui/faces'
import { Icon } from '../../ui/icon'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { chineseMoment } from '../../ui/say'
import { CallRow } from '../../ui/sentence'
import { Steps } from '../../ui/steps'
import { perOf } from '../claim-parts/account'
import { stagesOf } from '../claim-parts/stages'
import { receiptText } from './receipt-text'
import './index.scss'

const Receipt = ({ claim }: { readonly claim: Claim }) => (
  <>
    <View className="receipt-done">
      <Icon name="success" size={56} color="#0B7A4B" />
      <Heading className="h1">申请交上去了</Heading>
      <View className="note">受理编号</View>
      <View className="receipt-number num">{claim.reference ?? '正在生成'}</View>
      <Button kind="plain" inline onTap={() => copyText(claim.reference ?? '')}>
        复制编号
      </Button>
    </View>
    <Card>
      <Fact label="补贴项目">{claim.plain}</Fact>
      <Fact label="申请人">{`${claim.applicant.name} ${claim.applicant.idMasked ?? ''}`}</Fact>
      <Fact label="提交时间">{claim.submittedAt ? chineseMoment(claim.submittedAt) : null}</Fact>
      <Fact label={CLAIM_AMOUNT_NAMES[claim.status] ?? '金额'}>
        {CLAIM_AMOUNT_NAMES[claim.status] === null ? (
          '不再办理'
        ) : claim.amountFen === null ? (
          '由县里核定'
        ) : (
          <>
            {perOf(claim.scheme)}
            <Money fen={claim.amountFen} />
          </>
        )}
      </Fact>
    </Card>
    <Card title="接下来">
      <View className="lead receipt-next">{claim.sentence}</View>
      <Steps stages={stagesOf(claim)} />
      <View className="note">有结果会发消息给您。要补材料会一次说清，补的时候不算办理时间。</View>
    </Card>
    <Card title="有事打电话">
      <CallRow name={claim.contact.office} phone={claim.contact.phone} hours={claim.contact.hours} />
    </Card>
    <Button
      kind="quiet"
      icon="save"
      onTap={() => saveText(`回执${claim.reference ?? ''}`, receiptText(claim))}
    >
      保存回执
    </Button>
  </>
)

/** After sending: reference number, what happens next and by when, whom to call, something to keep (C5). */
const ReceiptPage = () => {
  const account = useAccount()
  const id = useParam('id')
  const query = useClaim(id)
  return (
    <Page
      title="申请回执"
      bar={
        account ? (
          <>
            <View className="grow">
              <Button kind="quiet" onTap={() => goTo('/pages/benefits/index')}>
                回到领补贴
              </Button>
            </View>
            <View className="grow">
              <Button onTap={() => goInstead(`/seeker/claim/index?id=${id}`)}>看进度</Button>
            </View>
          </>
        ) : null
      }
    >
      {account ? (
        <QueryView query={query}>{(claim) => <Receipt claim={claim} />}</QueryView>
      ) : (
        <EmptyState
          title="登录后看回执"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}

export default ReceiptPage
