import { View } from '@tarojs/components'
import type { ClaimSummary } from '@wengang/shared/contract/claims'
import { isStaff } from '@wengang/shared/contract/roles'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { useClaim, useClaims } from '../../api/claims'
import { useDeskSummary } from '../../api/desk'
import { rowsOf } from '../../api/lists'
import { goSignIn } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { DeskLayout } from '../../ui/desk-layout'
import { EmptyState, QueryView } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'
import { Tap } from '../../ui/primitives/tap'
import { Sentence } from '../../ui/sentence'
import { Steps } from '../../ui/steps'
import { Tag } from '../../ui/tag'

const keyOf = (claim: ClaimSummary) => claim.id

const Record = ({ id }: { readonly id: string }) => (
  <QueryView query={useClaim(id)}>
    {(claim) => (
      <>
        <View className="between"><View className="h1">{claim.title}</View><Money fen={claim.amountFen} /></View>
        <Sentence next={claim.reference}>{claim.sentence}</Sentence>
        <Card>
          <Fact label="申请人">{`${claim.applicant.name} ${claim.applicant.idMasked ?? ''}`}</Fact>
          <Fact label="收款账户">{claim.payeeMasked}</Fact>
        </Card>
        <Card title="办理进度"><Steps stages={claim.stages} /></Card>
      </>
    )}
  </QueryView>
)

const Desk = () => {
  const [mine, setMine] = useState(true)
  const [open, setOpen] = useState<string | null>(null)
  const query = useClaims(mine ? { desk: 'true' } : {})
  const { data: numbers } = useDeskSummary()
  const items = rowsOf(query.data)
  const move = (by: 1 | -1) => {
    const at = items.findIndex((claim) => claim.id === open)
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))]
    if (next) setOpen(next.id)
  }
  const row = (claim: ClaimSummary) => (
    <Tap className={`desk-item ${claim.id === open ? 'on' : ''}`} selected={claim.id === open} onTap={() => setOpen(claim.id)}>
      <View className="between"><View className="grow">{claim.applicant.name} · {claim.title}</View><Money fen={claim.amountFen} size="small" /></View>
      <View className="between"><View className="note num">{claim.reference}</View>{claim.late ? <Tag tone="danger">超期</Tag> : null}</View>
    </Tap>
  )
  return (
    <DeskLayout
      title="工作台"
      tools={
        <View className="chips">
          <Chip on={mine} onTap={() => setMine(true)}>{`我手上 ${numbers?.myDesk ?? ''}`}</Chip>
          <Chip on={!mine} onTap={() => setMine(false)}>辖区全部</Chip>
          <View>{numbers && numbers.late > 0 ? <Tag tone="danger">超期 {numbers.late}</Tag> : null}</View>
        </View>
      }
      list={<ListView query={query} keyOf={keyOf} row={row} page={false} empty={<EmptyState title="手上没有要办的" what="新的申请来了会在这里。" />} />}
      record={open ? <Record key={open} id={open} /> : null}
      onClose={() => setOpen(null)}
      onMove={move}
    />
  )
}

/** The staff desk: what lies on my desk, and the record beside it. */
const DeskPage = () => {
  const account = useAccount()
  if (account && isStaff(account.roles)) return <Desk />
  return (
    <Page title="工作台">
      <EmptyState title="这里是工作人员用的" what="请用工作人员账号登录。" action={<Button inline onTap={() => goSignIn()}>登录</Button>} />
    </Page>
  )
}

export default DeskPage
