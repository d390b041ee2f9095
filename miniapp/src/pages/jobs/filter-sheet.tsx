import { View } from '@tarojs/components'
import { JOB_KINDS, JOB_KIND_NAMES } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import type { JobFilter } from '../../api/jobs'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { Field } from '../../ui/fields'
import { yuan } from '../../ui/say'
import { Sheet } from '../../ui/sheet'

interface FilterSheetProps {
  readonly open: boolean
  readonly filter: JobFilter
  readonly onApply: (filter: JobFilter) => void
  readonly onClose: () => void
}

const PAYS = [3000, 4000, 5000, 6000, 8000].map((pay) => pay * 100)

/** What the sheet asks; place, words and order are asked outside it. */
type Asked = Pick<JobFilter, 'kind' | 'payFrom' | 'board' | 'lodging'>
const NOTHING: Asked = { kind: undefined, payFrom: undefined, board: undefined, lodging: undefined }

const Body = ({ filter, onApply, onClose }: Omit<FilterSheetProps, 'open'>) => {
  const [draft, setDraft] = useState<Asked>(filter)
  const change = (part: Asked) => setDraft((old) => ({ ...old, ...part }))
  return (
    <Sheet
      open
      title="筛选岗位"
      onClose={onClose}
      bar={
        <View className="rowx" style={{ gap: '12px' }}>
          <Button kind="quiet" inline onTap={() => setDraft(NOTHING)}>
            清空
          </Button>
          <View className="grow">
            <Button onTap={() => onApply({ ...filter, ...draft })}>看结果</Button>
          </View>
        </View>
      }
    >
      <View className="stack" style={{ gap: '20px', paddingBottom: '16px' }}>
        <Field label="用工方式">
          <View className="chips">
            {JOB_KINDS.map((kind) => (
              <View key={kind}>
                <Chip
                  on={draft.kind === kind}
                  onTap={() => change({ kind: draft.kind === kind ? undefined : kind })}
                >
                  {JOB_KIND_NAMES[kind]}
                </Chip>
              </View>
            ))}
          </View>
        </Field>
        <Field label="每月工资不低于" help="按天、按件的，已折算成一个月">
          <View className="chips">
            {PAYS.map((pay) => (
              <View key={pay}>
                <Chip
                  on={draft.payFrom === pay}
                  onTap={() => change({ payFrom: draft.payFrom === pay ? undefined : pay })}
                >{`${yuan(pay)} 元`}</Chip>
              </View>
            ))}
          </View>
        </Field>
        <Field label="吃住">
          <View className="chips">
            <Chip
              on={draft.board === 'true'}
              onTap={() => change({ board: draft.board ? undefined : 'true' })}
            >
              包吃
            </Chip>
            <Chip
              on={draft.lodging === 'true'}
              onTap={() => change({ lodging: draft.lodging ? undefined : 'true' })}
            >
              包住
            </Chip>
          </View>
        </Field>
      </View>
    </Sheet>
  )
}

/** Kind, pay, board and lodging: taps only. Opens with what is chosen now. */
export const FilterSheet = ({ open, ...rest }: FilterSheetProps) => (open ? <Body {...rest} /> : null)
