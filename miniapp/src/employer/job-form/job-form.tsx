import { View } from '@tarojs/components'
import type { BodyInput } from '@wengang/shared/contract/endpoint'
import {
  JOB_KINDS,
  JOB_KIND_NAMES,
  PAY_UNITS,
  PAY_UNIT_NAMES,
  type jobs,
} from '@wengang/shared/contract/jobs'
import { addDays } from '@wengang/shared/dates'
import { useRef, useState } from 'react'
import { isApiError } from '../../api/errors'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { DateField, Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { RegionField } from '../../ui/region-field'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { TYPED, draftOf, type Chosen, type Entry, type TypedName } from './entry'

interface JobFormProps {
  readonly entry: Entry
  /** Keeps what was answered, piece by piece. */
  readonly onKeep?: (part: Partial<Entry>) => void
  readonly yes: string
  readonly onSave: (draft: BodyInput<typeof jobs.create>) => Promise<unknown>
}

/** A post in five parts on one page: an employer has a keyboard and the paper beside it. */
export const JobForm = ({ entry, onKeep, yes, onSave }: JobFormProps) => {
  const today = useDay()
  const [chosen, setChosen] = useState<Chosen>(entry)
  const form = useForm<TypedName>(
    Object.fromEntries(TYPED.map((name) => [name, entry[name]])) as Record<TypedName, string>,
    (typed) => {
      const made = draftOf({ ...chosen, ...typed })
      return 'errors' in made ? made.errors : {}
    },
  )
  const [refused, setRefused] = useState<Refused | null>(null)
  const keep = useRef(onKeep)
  keep.current = onKeep
  const choose = (part: Partial<Chosen>) => {
    setChosen((old) => ({ ...old, ...part }))
    keep.current?.(part)
  }
  const text = (name: TypedName) => ({
    ...form.field(name),
    onBlur: (value: string) => keep.current?.({ [name]: value }),
  })
  const save = async () => {
    const made = draftOf({ ...chosen, ...form.values() })
    setRefused(null)
    if ('errors' in made) return
    await onSave(made.draft).catch((error: unknown) => {
      if (isApiError(error) && error.fields.length > 0) throw error
      setRefused(refusedOf(error))
    })
  }
  return (
    <View className="form">
      <Card title="招什么人">
        <View className="form">
          <TextField label="岗位名称" placeholder="如：缝纫工" {...text('title')} />
          <TextField label="工种" placeholder="如：缝纫" {...text('trade')} />
          <Field label="类型">
            <View className="chips">
              {JOB_KINDS.map((kind) => (
                <View key={kind}>
                  <Chip on={kind === chosen.kind} onTap={() => choose({ kind })}>
                    {JOB_KIND_NAMES[kind]}
                  </Chip>
                </View>
              ))}
            </View>
          </Field>
          <TextField label="招几个人" kind="number" unit="人" {...text('headcount')} />
        </View>
      </Card>
      <Card title="工资">
        <View className="form">
          <Field label="怎么算">
            <View className="chips">
              {PAY_UNITS.map((payUnit) => (
                <View key={payUnit}>
                  <Chip
                    on={payUnit === chosen.payUnit}
                    onTap={() => choose({ payUnit })}
                  >{`按${PAY_UNIT_NAMES[payUnit]}`}</Chip>
                </View>
              ))}
            </View>
          </Field>
          <View className="pair">
            <View className="grow">
              <TextField
                label="最低"
                kind="digit"
                unit={`元/${PAY_UNIT_NAMES[chosen.payUnit]}`}
                {...text('payFrom')}
              />
            </View>
            <View className="grow">
              <TextField
                label="最高"
                kind="digit"
                unit={`元/${PAY_UNIT_NAMES[chosen.payUnit]}`}
                {...text('payTo')}
              />
            </View>
          </View>
          <View className={chosen.payUnit === 'piece' ? 'pair' : 'gone'}>
            <View className="grow">
              <TextField label="一般一月最少" kind="digit" unit="元" {...text('payMonthFrom')} />
            </View>
            <View className="grow">
              <TextField label="一般一月最多" kind="digit" unit="元" {...text('payMonthTo')} />
            </View>
          </View>
          <TextField label="底薪" placeholder="如：保底 3000 元" {...text('payBase')} />
          <TextField label="补贴奖金（没有不填）" placeholder="如：全勤奖 200 元" {...text('payExtras')} />
          <TextField
            label="扣款（没有不填）"
            placeholder="如：社保个人部分"
            help="不能收押金、服装费、培训费。"
            {...text('payDeductions')}
          />
          <TextField label="哪天发" placeholder="如：每月 15 日" {...text('payDay')} />
        </View>
      </Card>
      <Card title="在哪里干">
        <View className="form">
          <RegionField
            label="所在县、乡镇"
            depth="any"
            chosen={chosen.regionName || null}
            onChoose={({ code, name }) => choose({ region: code, regionName: name })}
            {...form.at('region')}
          />
          <TextField label="具体地点" placeholder="如：双流镇工业园 3 号厂房" {...text('address')} />
          <Field label="吃住">
            <View className="chips">
              <Chip on={chosen.board} onTap={() => choose({ board: !chosen.board })}>
                包吃
              </Chip>
              <Chip on={chosen.lodging} onTap={() => choose({ lodging: !chosen.lodging })}>
                包住
              </Chip>
            </View>
          </Field>
        </View>
      </Card>
      <Card title="做什么，有什么要求">
        <View className="form">
          <TextField label="工作内容" lines placeholder="每天做什么，几点到几点" {...text('duties')} />
          <TextField
            label="招聘条件"
            lines
            placeholder="没有要求就写「无特殊要求」"
            help="不能限性别、民族、户籍等；年龄要求要有理由。"
            {...text('conditions')}
          />
        </View>
      </Card>
      <Card title="招到哪天">
        <View className="form">
          <DateField
            label="截止日期"
            value={chosen.endsOn}
            min={today}
            max={addDays(today, 366)}
            onChoose={(endsOn) => choose({ endsOn })}
            {...form.at('endsOn')}
          />
          <View className="chips">
            {[15, 30, 60].map((days) => (
              <View key={days}>
                <Chip
                  on={chosen.endsOn === addDays(today, days)}
                  onTap={() => choose({ endsOn: addDays(today, days) })}
                >{`${days} 天后`}</Chip>
              </View>
            ))}
          </View>
        </View>
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={save}>
        {yes}
      </SubmitButton>
    </View>
  )
}
