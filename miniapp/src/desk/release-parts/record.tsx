import { View } from '@tarojs/components'
import type { ReleaseRecord } from '@wengang/shared/contract/policy'
import { schemeById } from '@wengang/shared/policy/index'
import { valueInWords } from '@wengang/shared/policy/in-words'
import { useState } from 'react'
import { decideRelease, usePreview, type Preview } from '../../api/releases'
import { refusedOf, type Refused } from '../../api/refusals'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { RefusedCard } from '../../ui/refused-card'
import { chineseMoment, longDay, yuan } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { OutcomeTag } from '../claim-parts/assessment'
import { catalogueEntry, STATUS_WORDS } from './words'

const Changes = ({ release }: { readonly release: ReleaseRecord }) => (
  <Card title="改成什么">
    {Object.entries(release.parameters).flatMap(([id, values]) => {
      const entry = catalogueEntry(id)
      const now = entry?.values.at(-1)
      return values.map((value) => (
        <View key={`${id}${value.from}`} className="sum-row">
          <View className="grow">
            {entry?.title ?? id}
            <View className="note">{`${longDay(value.from)}起 · ${value.source}${entry && now ? ` · 方案原值 ${valueInWords(entry.unit, now.value)}` : ''}`}</View>
          </View>
          <View className="sum-value">
            {entry ? valueInWords(entry.unit, value.value) : String(value.value)}
          </View>
        </View>
      ))
    })}
  </Card>
)

const signed = (fen: number): string => `${fen < 0 ? '少发' : '多发'} ¥${yuan(Math.abs(fen))}`

const Effect = ({ preview }: { readonly preview: Preview }) => (
  <View>
    <View className="lead">
      {preview.changed === 0
        ? `在办 ${preview.openClaims} 件，都不受影响`
        : `在办 ${preview.openClaims} 件，影响 ${preview.changed} 件，共${signed(preview.deltaFen)}`}
    </View>
    {preview.items.map(({ claimId, reference, scheme, before, after }) => (
      <Tap key={claimId} className="table-row" onTap={() => goTo(`/desk/claims/index?id=${claimId}`)}>
        <View className="cell">
          {schemeById(scheme).plain}
          <View className="note num">{reference}</View>
        </View>
        <View className="cell narrow">
          {before.amountFen === null ? <OutcomeTag outcome={before.outcome} /> : `¥${yuan(before.amountFen)}`}
        </View>
        <View>→</View>
        <View className="cell narrow">
          {after.amountFen === null ? <OutcomeTag outcome={after.outcome} /> : `¥${yuan(after.amountFen)}`}
        </View>
      </Tap>
    ))}
  </View>
)

const EffectCard = ({ release }: { readonly release: ReleaseRecord }) => (
  <Card title="对在办申请的影响">
    <QueryView query={usePreview(release)}>{(preview) => <Effect preview={preview} />}</QueryView>
  </Card>
)

/** A proposed or decided change of parameters; a second person decides, with its effect before them (S16). */
export const ReleaseView = ({
  release,
  decides,
}: {
  readonly release: ReleaseRecord
  readonly decides: boolean
}) => {
  const [refused, setRefused] = useState<Refused | null>(null)
  const waiting = release.status === 'proposed'
  const decide = async (action: 'publish' | 'reject') => {
    setRefused(null)
    const sure = await ask(
      action === 'publish'
        ? {
            title: '发布这项调整？',
            content: '发布后马上按新的标准测算，不能撤回，只能再发一次。',
            yes: '发布',
          }
        : {
            title: '否决这项调整？',
            content: '否决后不能再发布，要改请重新提出。',
            yes: '否决',
            danger: true,
          },
    )
    if (!sure) return
    await decideRelease(release.id, action).then(
      () => toast(action === 'publish' ? '已发布' : '已否决'),
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  return (
    <>
      <Heading className="h1">{release.title}</Heading>
      <RefusedCard refused={refused} />
      <Sentence
        tone={waiting ? 'amber' : 'green'}
        next={waiting && release.mine ? '是您提出的，须由另一人发布或否决' : null}
      >
        {waiting
          ? `${release.proposedBy} ${chineseMoment(release.proposedAt)} 提出，等另一人审定`
          : `${release.decidedBy ?? ''} ${release.decidedAt ? chineseMoment(release.decidedAt) : ''} ${STATUS_WORDS[release.status]}`}
      </Sentence>
      <View className="desk-actions">
        <View>
          {waiting && decides && !release.mine ? (
            <Button icon="check" onTap={() => decide('publish')}>
              发布
            </Button>
          ) : null}
        </View>
        <View>
          {waiting && decides && !release.mine ? (
            <Button kind="danger" onTap={() => decide('reject')}>
              否决
            </Button>
          ) : null}
        </View>
      </View>
      <Card>
        <Fact label="依据文件">{release.document}</Fact>
        <Fact label="文件日期">{longDay(release.documentDate)}</Fact>
        <Fact label="提出人">{release.proposedBy}</Fact>
        <Fact label="审定人">{release.decidedBy}</Fact>
      </Card>
      <Changes release={release} />
      <View>{waiting ? <EffectCard release={release} /> : null}</View>
    </>
  )
}
