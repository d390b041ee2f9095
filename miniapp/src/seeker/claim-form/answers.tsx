import { View } from '@tarojs/components'
import type { Scheme } from '@wengang/shared/policy/index'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import type { ReactNode } from 'react'
import { useProfile } from '../../api/account'
import { useApplicant } from '../../api/claims'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/tag'
import type { Asked } from '../claim-parts/answers'
import { askedIn } from '../claim-parts/asked-in'
import { sayAccount } from '../claim-parts/account'
import { FactValue } from '../claim-parts/fact-value'
import { sayOrigin } from '../claim-parts/say-origin'
import { stepsOf, type StepId } from '../claim-parts/form-steps'
import { NEVER_ASKED } from '../claim-parts/reckon'
import type { ClaimForm } from './use-claim-form'

interface RowProps {
  readonly label: string
  readonly children: ReactNode
  readonly tag?: 'missing' | null
  readonly origin?: string | null
  readonly onMend: (() => void) | null
}

const Row = ({ label, children, tag = null, origin = null, onMend }: RowProps) => (
  <View className="row">
    <View className="grow">
      <View className="note">{label}</View>
      <View>{children}</View>
      <View className={tag === null ? 'gone' : ''}>
        <Tag tone="amber">还没有填</Tag>
      </View>
      <View className={origin === null ? 'gone' : 'note'}>{origin}</View>
    </View>
    <View>
      {onMend ? (
        <Button kind="plain" inline onTap={onMend}>
          {tag === 'missing' ? '去填' : '修改'}
        </Button>
      ) : null}
    </View>
  </View>
)

/** Every answer with 修改; in a correction only what was sent back can be changed (C7). */
export const Answers = ({
  form,
  scheme,
  out,
  onMend,
}: {
  readonly form: ClaimForm
  readonly scheme: Scheme
  /** Nothing can be paid: papers and account are left out. */
  readonly out: boolean
  readonly onMend: (step: StepId) => void
}) => {
  const { claim, state, facts } = form
  const firm = useApplicant() === 'firm'
  const profile = useProfile()
  const steps = stepsOf(state)
  const mend = (step: StepId) =>
    claim.status === 'draft' || steps.includes(step) ? () => onMend(step) : null
  const asked: Asked[] = [
    ...scheme.facts.filter((key) => !NEVER_ASKED.includes(key)).map((key) => askedIn(scheme.id, key)),
    ...(scheme.roster ? [] : particularsOf(scheme)),
  ]
  const shown = asked.filter((one) => facts[one.key] !== undefined || steps.includes(`fact:${one.key}`))
  return (
    <>
      <Card title="您填的情况">
        <Row
          label="申请人"
          onMend={state.identified || firm ? null : () => onMend('identity')}
          tag={state.identified ? null : 'missing'}
        >
          {firm
            ? claim.applicant.name
            : `${profile.data?.name ?? claim.applicant.name} ${profile.data?.idNumberMasked ?? claim.applicant.idMasked ?? ''}`}
        </Row>
        {shown.map((one) => (
          <Row
            key={one.key}
            label={one.label}
            tag={facts[one.key] === undefined ? 'missing' : null}
            origin={facts[one.key] === undefined ? null : sayOrigin(claim.factSources[one.key])}
            onMend={mend(`fact:${one.key}`)}
          >
            {facts[one.key] === undefined ? '' : <FactValue asked={one} value={facts[one.key]} />}
          </Row>
        ))}
        <View>
          {scheme.roster ? (
            <Row
              label="花名册"
              tag={state.workers === 0 ? 'missing' : null}
              onMend={mend('workers')}
            >{`${state.workers} 人`}</Row>
          ) : null}
        </View>
      </Card>
      <View className={out ? 'gone' : ''}>
        <Card title="材料">
          {state.requirements.map((requirement) => {
            const kinds = [
              ...new Set(
                requirement.files.map(
                  ({ document }) => requirement.documents.find(({ id }) => id === document)?.title ?? '',
                ),
              ),
            ]
            return (
              <Row
                key={requirement.id}
                label={requirement.title}
                tag={requirement.satisfied ? null : 'missing'}
                onMend={mend(`material:${requirement.id}`)}
              >
                {requirement.files.length > 0 ? `${kinds.join('、')}，${requirement.files.length} 张` : ''}
              </Row>
            )
          })}
        </Card>
      </View>
      <View>
        {scheme.pays && !out ? (
          <Card title="收款账户">
            <Row
              label={firm ? '对公账户' : '本人银行卡'}
              tag={state.payeeMasked === null ? 'missing' : null}
              onMend={mend('payee')}
            >
              {sayAccount(state.payeeMasked) ?? ''}
            </Row>
          </Card>
        ) : null}
      </View>
    </>
  )
}
