import { View } from '@tarojs/components'
import type { SchemeId, Screening } from '@wengang/shared/contract/policy'
import { schemeById } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { newKey } from '../../api/keys'
import { refusedOf, type Refused } from '../../api/refusals'
import {
  isRunning,
  messageFound,
  useScreening,
  useScreeningResults,
  type ScreeningResult,
} from '../../api/screening'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { ask, toast } from '../../ui/dialogs'
import { EmptyState, QueryView } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Money } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { RefusedCard } from '../../ui/refused-card'
import { chineseMoment, longDay, yuan } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Tag } from '../../ui/tag'
import { AUDIENCE_NAMES, OUTCOME_WORDS, RESULT_OUTCOMES, type ResultOutcome } from './words'

const keyOf = (result: ScreeningResult) => `${result.id}${result.scheme}`
const row = (result: ScreeningResult) => (
  <View className="sum-row">
    <View className="grow">
      <View>{`${result.name} ${result.idMasked ?? ''} · ${schemeById(result.scheme).plain}`}</View>
      <View className="note">{result.reasons.join('；')}</View>
    </View>
    <View style={{ textAlign: 'right' }}>
      <Money fen={result.amountFen} size="small" />
      <View>{result.messaged ? <Tag tone="green">已通知</Tag> : <View className="note">没有通知</View>}</View>
    </View>
  </View>
)

const standing = (run: Screening): string => {
  switch (run.status) {
    case 'waiting':
      return '排队中，马上开始'
    case 'running':
      return `正在测算，${run.done} / ${run.total}`
    case 'failed':
      return '测算没有完成，请再开始一次'
    case 'done':
      return `测算完了：${run.total} ${AUDIENCE_NAMES[run.audience].unit}，符合 ${run.eligible}，需核定 ${run.review}，可能符合 ${run.unknown}`
  }
}

/** How many were found with this outcome, of one scheme or of all. */
const countOf = (run: Screening, scheme: SchemeId | null, outcome: ResultOutcome): number =>
  run.bySchemes
    .filter((one) => scheme === null || one.scheme === scheme)
    .reduce((sum, one) => sum + one[outcome], 0)

const Results = ({ run, scheme }: { readonly run: Screening; readonly scheme: SchemeId | null }) => {
  const [outcome, setOutcome] = useState<ResultOutcome | null>(
    RESULT_OUTCOMES.find((one) => countOf(run, scheme, one) > 0) ?? null,
  )
  const query = useScreeningResults(
    run.id,
    { ...(scheme ? { scheme } : {}), ...(outcome ? { outcome } : {}) },
    !isRunning(run),
  )
  return (
    <Card title={`名单${scheme ? `：${schemeById(scheme).plain}` : ''}`}>
      <View className="chips" style={{ marginBottom: '8px' }}>
        {RESULT_OUTCOMES.map((one) => (
          <View key={one}>
            <Chip on={one === outcome} onTap={() => setOutcome(one)}>
              {OUTCOME_WORDS[one]}
            </Chip>
          </View>
        ))}
        <View>
          <Chip on={outcome === null} onTap={() => setOutcome(null)}>
            全部
          </Chip>
        </View>
      </View>
      <ListView
        query={query}
        keyOf={keyOf}
        row={row}
        page={false}
        empty={<EmptyState title="没有这样的人" what="换一个项目或结果看看。" />}
      />
    </Card>
  )
}

const Totals = ({
  run,
  scheme,
  onChoose,
}: {
  readonly run: Screening
  readonly scheme: SchemeId | null
  readonly onChoose: (scheme: SchemeId | null) => void
}) => (
  <Card title="各项目">
    <View className="table-row head">
      <View className="cell">项目</View>
      <View className="cell narrow">符合</View>
      <View className="cell narrow">需核定</View>
      <View className="cell narrow">可能</View>
    </View>
    {run.bySchemes.map((one) => (
      <Tap
        key={one.scheme}
        className={`table-row ${one.scheme === scheme ? 'sum-value' : ''}`}
        selected={one.scheme === scheme}
        onTap={() => onChoose(one.scheme === scheme ? null : one.scheme)}
      >
        <View className="cell">
          {`${one.scheme === scheme ? '✓ ' : ''}${schemeById(one.scheme).plain}`}
          <View className="note num">{`合计 ¥${yuan(one.amountFen)}`}</View>
        </View>
        <View className="cell narrow">{one.eligible}</View>
        <View className="cell narrow">{one.review}</View>
        <View className="cell narrow">{one.unknown}</View>
      </Tap>
    ))}
    <View className={run.bySchemes.length === 0 ? 'note' : 'gone'}>还没有找到。</View>
  </Card>
)

const Record = ({ run }: { readonly run: Screening }) => {
  const [scheme, setScheme] = useState<SchemeId | null>(null)
  const [key, setKey] = useState(newKey)
  const [refused, setRefused] = useState<Refused | null>(null)
  const found = (outcome: ResultOutcome) => countOf(run, scheme, outcome)
  const sure = found('eligible') + found('review')
  const write = async (outcomes: ResultOutcome[], who: string) => {
    setRefused(null)
    const which = scheme ? `「${schemeById(scheme).plain}」` : '全部项目'
    if (
      !(await ask({
        title: '发通知？',
        content: `给${which}${who}的${AUDIENCE_NAMES[run.audience].who}发消息，每人每项只发一次。`,
        yes: '发通知',
      }))
    )
      return
    await messageFound(run.id, { ...(scheme ? { scheme } : {}), outcomes }, key).then(
      () => {
        setKey(newKey())
        toast('正在发，发出的数会更新')
      },
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  return (
    <>
      <Heading className="h1">{`${AUDIENCE_NAMES[run.audience].name} · ${longDay(run.asOf)}`}</Heading>
      <RefusedCard refused={refused} />
      <Sentence
        tone={run.status === 'failed' ? 'danger' : isRunning(run) ? 'amber' : 'green'}
        next={run.endedAt ? `${chineseMoment(run.endedAt)} 完成 · 已发通知 ${run.messagesSent} 条` : null}
      >
        {standing(run)}
      </Sentence>
      <View className={isRunning(run) ? 'bar' : 'gone'}>
        <View
          className="bar-in"
          style={{ width: `${run.total === 0 ? 0 : Math.round((run.done / run.total) * 100)}%` }}
        />
      </View>
      <View className="desk-actions">
        <View>
          {run.status === 'done' && sure > 0 ? (
            <Button
              icon="message"
              onTap={() => write(['eligible', 'review'], '符合和需核定')}
            >{`通知符合的（${sure}）`}</Button>
          ) : null}
        </View>
        <View>
          {run.status === 'done' && found('unknown') > 0 ? (
            <Button
              kind="quiet"
              icon="message"
              onTap={() => write(['unknown'], '可能符合')}
            >{`请可能符合的来核对（${found('unknown')}）`}</Button>
          ) : null}
        </View>
      </View>
      <Totals run={run} scheme={scheme} onChoose={setScheme} />
      <View>{isRunning(run) ? null : <Results key={scheme ?? 'all'} run={run} scheme={scheme} />}</View>
    </>
  )
}

/** One run of 政策找人: progress while it goes, then totals, the list with reasons, and writing to those found. */
export const ScreeningView = ({ id }: { readonly id: string }) => (
  <QueryView query={useScreening(id)}>{(run) => <Record run={run} />}</QueryView>
)
