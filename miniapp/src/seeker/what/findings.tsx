import { View } from '@tarojs/components'
import type { Audience } from '@wengang/shared/policy/index'
import { clauseInWords } from '@wengang/shared/policy/in-words'
import type { Finding, Verdict } from '@wengang/shared/policy/what-can-i-get'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Slot } from '../../ui/slot'
import { ArithmeticFold } from '../claim-parts/arithmetic'
import type { OwnAnswers } from '../../api/answers'
import { ApplyButton } from '../claim-parts/claim-of'
import { Basis } from './basis'
import '../claim-parts/parts.scss'

const open = (finding: Finding) => goTo(`/seeker/scheme/index?id=${finding.scheme}`)

const Reasons = ({ finding }: { readonly finding: Finding }) => (
  <View className={finding.reasons.length > 0 ? 'stack' : 'gone'}>
    {finding.reasons.map((reason, index) => (
      <View key={index}>
        <View>
          {finding.verdict === 'review' || reason.says.startsWith('没有')
            ? reason.says
            : `政策要求：${reason.says}`}
        </View>
        <View className="note">{`依据：${clauseInWords(reason.clause)}`}</View>
      </View>
    ))}
  </View>
)

const FindingCard = ({ finding }: { readonly finding: Finding }) => (
  <Card>
    <View className="stack">
      <View>
        <Heading level={3} className="lead">
          {finding.plain}
        </Heading>
        <View className="note">{finding.title}</View>
      </View>
      <View className={finding.verdict === 'can' && finding.amountFen !== null ? 'rowx' : 'gone'}>
        <View>{`预计${finding.per}可领`}</View>
        <Money fen={finding.amountFen} size="big" />
      </View>
      <View
        className={
          finding.verdict === 'can' && finding.amountFen !== null && !finding.says.includes('最长')
            ? 'gone'
            : ''
        }
      >
        {finding.says}
      </View>
      <View className={finding.estimate && finding.verdict === 'can' ? 'note' : 'gone'}>
        按常见情况估的，填了申请才准。
      </View>
      <Slot>
        {finding.verdict === 'can' ? (
          <ArithmeticFold steps={finding.steps} />
        ) : finding.verdict === 'unsure' ? null : (
          <Reasons finding={finding} />
        )}
      </Slot>
      <View className="rowx">
        <View className="grow">
          <Button kind="quiet" onTap={() => open(finding)}>
            看看详情
          </Button>
        </View>
        <View className={finding.verdict === 'later' ? 'gone' : 'grow'}>
          {finding.verdict === 'unsure' ? (
            <Button kind="quiet" onTap={() => goTo(`/seeker/estimate/index?scheme=${finding.scheme}`)}>
              {`答这 ${finding.missing.length} 题`}
            </Button>
          ) : (
            <ApplyButton scheme={finding.scheme} />
          )}
        </View>
      </View>
    </View>
  </Card>
)

/** What cannot be had takes a line each, with the reason; the page it leads to says the rest. */
const CannotRow = ({ finding }: { readonly finding: Finding }) => (
  <Card onTap={() => open(finding)}>
    <Heading level={3} className="lead">
      {finding.plain}
    </Heading>
    <View>{finding.says}</View>
    <View className="note">
      {finding.reasons[0] ? `依据：${clauseInWords(finding.reasons[0].clause)}` : ''}
    </View>
  </Card>
)

const GROUPS: readonly { readonly verdict: Verdict; readonly title: string; readonly note: string }[] = [
  { verdict: 'can', title: '可以领', note: '' },
  { verdict: 'review', title: '可以申请，县里要核定', note: '' },
  { verdict: 'unsure', title: '可能可以', note: '答完还缺的，就知道能不能领。' },
  { verdict: 'later', title: '还差一步', note: '条件够了就能领。' },
  { verdict: 'cannot', title: '不行', note: '' },
]

const namesOf = (findings: readonly Finding[]): string =>
  findings.map((finding) => `「${finding.plain}」`).join('')

interface FindingsProps {
  readonly audience: Audience
  readonly findings: readonly Finding[]
  /** How many facts came from the county's records. */
  readonly known: number
  readonly own: OwnAnswers
  readonly onChange: (make: (now: OwnAnswers) => OwnAnswers) => void
  readonly onBack?: (() => void) | undefined
  readonly onRestart: () => void
}

/** All schemes by what can be had: amounts first, reasons and remedies after. */
export const Findings = ({ audience, findings, known, own, onChange, onBack, onRestart }: FindingsProps) => {
  const can = findings.filter(({ verdict }) => verdict === 'can' || verdict === 'review')
  return (
    <Page
      title="看看能领什么"
      bar={
        <>
          {onBack ? (
            <View className="rowx">
              <Button kind="quiet" inline onTap={onBack}>
                上一步
              </Button>
            </View>
          ) : null}
          <View className="grow">
            <Button kind="quiet" icon="refresh" onTap={onRestart}>
              重新选一遍
            </Button>
          </View>
        </>
      }
    >
      <View className="stack">
        <Heading className="h1">
          {can.length > 0
            ? `${audience === 'person' ? '您' : '您单位'}可以申请 ${can.length} 项`
            : '按您选的情况，现在没有能领的'}
        </Heading>
        <View className="note">
          {known > 0 ? `县里已掌握您的 ${known} 项情况，没有再问。` : '只在这台手机上算，没有留记录。'}
        </View>
      </View>
      <Slot>
        {can.length === 0 ? (
          <EmptyState title="先别急" what="看看下面「还差一步」的，或者打电话问问县人社局。" />
        ) : null}
      </Slot>
      {GROUPS.map((group) => {
        const members = findings.filter(({ verdict }) => verdict === group.verdict)
        return (
          <View key={group.verdict} className={members.length === 0 ? 'gone' : 'stack'}>
            <View className="h1 part-group">{group.title}</View>
            <View className={group.note === '' ? 'gone' : 'note'}>{group.note}</View>
            <View
              className={group.verdict === 'cannot' && can.length > 0 ? 'note' : 'gone'}
            >{`您可以看看能领的${namesOf(can)}。`}</View>
            {members.map((finding) => (
              <View key={finding.scheme}>
                {group.verdict === 'cannot' ? (
                  <CannotRow finding={finding} />
                ) : (
                  <FindingCard finding={finding} />
                )}
              </View>
            ))}
          </View>
        )
      })}
      <Basis audience={audience} own={own} onChange={onChange} />
      <View className="note">按《实施方案》和县里现行标准计算，最后以审核为准。</View>
    </Page>
  )
}
