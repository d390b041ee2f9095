import { View } from '@tarojs/components'
import { isMonthly, sumInWords } from '@wengang/shared/policy/in-words'
import type { Claim } from '@wengang/shared/contract/claims'
import { CLAIM_ACTION_NAMES, CLAIM_STATUS_NAMES, type ClaimAction } from '@wengang/shared/workflow/claim'
import { useState } from 'react'
import { useClaim } from '../../api/claims'
import { examineClaim } from '../../api/desk'
import { refusedOf, type Refused } from '../../api/refusals'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Money } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { useKeys } from '../../ui/primitives/keys'
import { ReasonSheet } from '../../ui/reason-sheet'
import { RefusedCard } from '../../ui/refused-card'
import { chineseMoment, shortDay } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Steps } from '../../ui/steps'
import { AssessmentView } from './assessment'
import { FactsCard } from './facts'
import { Materials } from './materials'
import { ReturnSheet } from './return-sheet'
import { WhatIf } from './what-if'

type Passing = Extract<ClaimAction, 'accept' | 'review' | 'approve'>
const PASSING: readonly Passing[] = ['accept', 'review', 'approve']
const PASSES: Readonly<Record<Passing, string>> = {
  accept: '材料齐全，转初审。',
  review: '符合条件，转复核。复核须由另一人办理。',
  approve: '同意发放，转公示。',
}
const USUAL_REJECTIONS = ['不符合政策条件', '已享受同类补贴', '情况与核查结果不符']

interface ActionsProps {
  readonly claim: Claim
  readonly onRefused: (refused: Refused | null) => void
  readonly onDone: () => void
}

/** Exactly the actions the server offers to this person on this claim. Key A passes it on. */
const Actions = ({ claim, onRefused, onDone }: ActionsProps) => {
  const [sheet, setSheet] = useState<'return' | 'reject' | null>(null)
  const passing = PASSING.find((action) => claim.actions.includes(action))
  const act = async (done: string, body: Parameters<typeof examineClaim>[1]) => {
    onRefused(null)
    setSheet(null)
    await examineClaim(claim, body).then(
      () => {
        toast(done)
        onDone()
      },
      (error: unknown) => onRefused(refusedOf(error)),
    )
  }
  const pass = async () => {
    if (!passing) return
    const sum = claim.amountFen === null ? '' : `，金额 ${sumInWords(claim.scheme, claim.amountFen)}`
    const sure = await ask({
      title: `${CLAIM_ACTION_NAMES[passing]}？`,
      content: `${claim.applicant.name}「${claim.plain}」${sum}。${PASSES[passing]}`,
      yes: CLAIM_ACTION_NAMES[passing],
    })
    if (sure) await act(`已${CLAIM_ACTION_NAMES[passing]}`, { action: passing })
  }
  useKeys({
    a: () => (sheet === null ? void pass() : undefined),
    r: () => (sheet === null && claim.actions.includes('return') ? setSheet('return') : undefined),
  })
  return (
    <>
      <View className="desk-actions">
        <View>
          {passing ? (
            <Button icon="check" onTap={pass}>
              {CLAIM_ACTION_NAMES[passing]}
            </Button>
          ) : null}
        </View>
        <View>
          {claim.actions.includes('return') ? (
            <Button kind="quiet" onTap={() => setSheet('return')}>
              {CLAIM_ACTION_NAMES.return}
            </Button>
          ) : null}
        </View>
        <View>
          {claim.actions.includes('reject') ? (
            <Button kind="danger" onTap={() => setSheet('reject')}>
              {CLAIM_ACTION_NAMES.reject}
            </Button>
          ) : null}
        </View>
      </View>
      <ReturnSheet
        claim={claim}
        open={sheet === 'return'}
        onClose={() => setSheet(null)}
        onReturn={(items) => act('已退回补正', { action: 'return', items: [...items] })}
      />
      <ReasonSheet
        open={sheet === 'reject'}
        title="不予发放"
        help="申请人会看到这段话。请写明依据哪一条、哪项情况不符、还能怎么办。"
        usual={USUAL_REJECTIONS}
        yes="不予发放"
        most={300}
        onClose={() => setSheet(null)}
        onGive={(reason) => act('已办：不予发放', { action: 'reject', reason })}
      />
    </>
  )
}

const ClaimCards = ({ claim }: { readonly claim: Claim }) => {
  const names = (claim.workers ?? []).map((worker, index) =>
    typeof worker.name === 'string' ? worker.name : `第 ${index + 1} 人`,
  )
  return (
    <View className="desk-cols">
      <View className="desk-col">
        <FactsCard claim={claim} />
        <Materials claim={claim} />
        <Slot>
          {claim.corrections.length > 0 ? (
            <Card title="要求补正的内容">
              {claim.corrections.map((item) => (
                <View key={item.target} className="sum-row">
                  {item.says}
                </View>
              ))}
            </Card>
          ) : null}
        </Slot>
        <Card title="办理进度">
          <Steps stages={claim.stages} />
        </Card>
      </View>
      <View className="desk-col">
        <Card title="测算">
          <AssessmentView
            assessment={claim.assessment}
            nameOf={(line) => names[line] ?? `第 ${line + 1} 人`}
          />
        </Card>
        <WhatIf claim={claim} />
        <Card title="办理记录">
          {[...claim.history].reverse().map((entry) => (
            <View key={`${entry.at}${entry.action}`} className="sum-row">
              <View className="grow">
                {entry.sentence}
                <View className="note num">{`${chineseMoment(entry.at)} · ${entry.by}`}</View>
              </View>
            </View>
          ))}
        </Card>
      </View>
    </View>
  )
}

/** Where it lies and until when; while it is under way the claim's own sentence speaks to the applicant. */
const deskSentence = (claim: Claim): string =>
  claim.expectedOn === null
    ? claim.sentence
    : `${CLAIM_STATUS_NAMES[claim.status]}，应在 ${shortDay(claim.expectedOn)}前办结`

/** One claim on the desk: where it stands, what can be done, and everything one needs to decide. */
export const ClaimRecord = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const [refused, setRefused] = useState<Refused | null>(null)
  return (
    <QueryView query={useClaim(id)}>
      {(claim) => (
        <>
          <View className="between">
            <View className="grow">
              <Heading className="h1">{`${claim.applicant.name} · ${claim.plain}`}</Heading>
              <View className="note num">{`${claim.title} · ${claim.reference ?? '还没有编号'}`}</View>
            </View>
            {isMonthly(claim.scheme) ? '每月 ' : ''}
            <Money fen={claim.amountFen} size="big" />
          </View>
          <RefusedCard refused={refused} />
          <Sentence tone={claim.late ? 'danger' : 'green'} next={claim.late ? '已超期，请尽快办' : null}>
            {deskSentence(claim)}
          </Sentence>
          <Actions claim={claim} onRefused={setRefused} onDone={onDone} />
          <ClaimCards claim={claim} />
        </>
      )}
    </QueryView>
  )
}
