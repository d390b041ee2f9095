import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { implausible } from '@wengang/shared/policy/plausible'
import { readIdNumber } from '@wengang/shared/values/identity'
import { readName } from '@wengang/shared/values/names'
import { faultOf } from '@wengang/shared/values/reading'
import { useRef } from 'react'
import { useDay } from '../../api/policy'
import { Button } from '../../ui/button'
import { ask } from '../../ui/dialogs'
import { Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { SubmitButton } from '../../ui/submit-button'
import type { Asked, Reading } from '../claim-parts/answers'
import { FactInput, LABELLED } from '../claim-parts/fact-input'

interface WorkerFormProps {
  readonly asked: readonly Asked[]
  readonly worker: FactsJson | null
  readonly number: number
  readonly others: readonly FactsJson[]
  readonly onSave: (worker: FactsJson) => Promise<void>
  readonly onRemove: (() => Promise<void>) | null
  readonly onBack: () => void
}

const textOf = (value: FactsJson[string] | undefined): string => (typeof value === 'string' ? value : '')

/** One worker on one screen: office staff fill many of these in a row. */
export const WorkerForm = ({ asked, worker, number, others, onSave, onRemove, onBack }: WorkerFormProps) => {
  const today = useDay()
  const readings = useRef<Record<string, Reading | undefined>>(
    Object.fromEntries(Object.entries(worker ?? {}).map(([key, value]) => [key, { value }])),
  )
  // A masked number stands for the one stored in this row, which its key names.
  const isKept = (idNumber: string): boolean =>
    worker !== null && idNumber !== '' && idNumber === worker.idNumber
  const answers = (): FactsJson => {
    const facts: FactsJson = {}
    for (const one of asked) {
      const reading = readings.current[one.key]
      if (reading !== undefined && 'value' in reading) facts[one.key] = reading.value
    }
    return facts
  }
  const form = useForm({ name: textOf(worker?.name), idNumber: textOf(worker?.idNumber) }, (typed) => {
    const kept = isKept(typed.idNumber)
    const numbered = readIdNumber(typed.idNumber)
    const number = 'value' in numbered ? numbered.value : null
    const wrong: Record<string, string | undefined> = { name: faultOf(readName(typed.name)) }
    if (!kept)
      wrong.idNumber = typed.idNumber.includes('*')
        ? '请把身份证号重新填一遍'
        : number !== null && others.some((one) => one.idNumber === number)
          ? '这个人已经在花名册里'
          : faultOf(numbered)
    for (const one of asked) {
      const reading = readings.current[one.key]
      if (reading === undefined)
        wrong[one.key] =
          `${['boolean', 'choice', 'choices', 'day', 'month', 'region'].includes(one.type) ? '请选' : '请填写'}${one.label}`
      else if ('error' in reading) wrong[one.key] = reading.error
    }
    for (const { key, says } of implausible({ ...answers(), idNumber: kept ? null : number }, today))
      wrong[key] ??= says
    return wrong
  })
  const save = async () => {
    const typed = form.values()
    const [named, numbered] = [readName(typed.name), readIdNumber(typed.idNumber)]
    const idNumber = isKept(typed.idNumber) ? typed.idNumber : 'value' in numbered ? numbered.value : ''
    await onSave({
      ...(worker?.key === undefined ? {} : { key: worker.key }),
      name: 'value' in named ? named.value : typed.name,
      idNumber,
      ...answers(),
    })
  }
  const remove = async () => {
    if (
      onRemove &&
      (await ask({ title: `把${textOf(worker?.name)}从花名册去掉？`, yes: '去掉', danger: true }))
    )
      await onRemove()
  }
  return (
    <Page
      title={`第 ${number} 人`}
      bar={
        <>
          <View className="rowx">
            <Button kind="quiet" inline onTap={onBack}>
              返回
            </Button>
          </View>
          <View className="grow">
            <SubmitButton form={form} onTap={save}>
              保存
            </SubmitButton>
          </View>
        </>
      }
    >
      <TextField {...form.field('name')} label="姓名" />
      <TextField {...form.field('idNumber')} label="身份证号" kind="idcard" />
      {asked.map((one) => {
        const input = (
          <FactInput
            asked={one}
            value={worker?.[one.key]}
            facts={worker ?? {}}
            today={today}
            spot={form.at(one.key)}
            onRead={(reading) => {
              readings.current[one.key] = reading
            }}
          />
        )
        return (
          <View key={one.key}>
            {LABELLED.includes(one.type) ? (
              input
            ) : (
              <Field label={one.label} help={one.help}>
                {input}
              </Field>
            )}
          </View>
        )
      })}
      <View>
        {onRemove ? (
          <Button kind="danger" icon="delete" onTap={remove}>
            从花名册去掉这个人
          </Button>
        ) : null}
      </View>
    </Page>
  )
}
