import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { isIdNumber } from '@wengang/shared/identity'
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
  const numberOf = (idNumber: string): string => idNumber.replace(/\s/g, '').toUpperCase()
  // A masked number stands for the one already stored under this name.
  const isKept = ({ name, idNumber }: { name: string; idNumber: string }): boolean =>
    worker !== null && idNumber === worker.idNumber && name === worker.name
  const form = useForm({ name: textOf(worker?.name), idNumber: textOf(worker?.idNumber) }, (typed) => {
    const { name, idNumber } = typed
    const number = numberOf(idNumber)
    const kept = isKept(typed)
    const wrong: Record<string, string> = {}
    if (name === '') wrong.name = '请填写姓名'
    if (!kept && !isIdNumber(number))
      wrong.idNumber = number.includes('*')
        ? '改了姓名，请把身份证号重新填一遍'
        : number === ''
          ? '请填写身份证号'
          : '身份证号不对，请逐位核对'
    if (others.some((one) => one.idNumber === number)) wrong.idNumber = '这个人已经在花名册里'
    for (const one of asked) {
      const reading = readings.current[one.key]
      if (reading === undefined)
        wrong[one.key] =
          `${['boolean', 'choice', 'choices', 'day', 'month', 'region'].includes(one.type) ? '请选' : '请填写'}${one.label}`
      else if ('error' in reading) wrong[one.key] = reading.error
    }
    return wrong
  })
  const save = async () => {
    const typed = form.values()
    const facts: FactsJson = {}
    for (const one of asked) {
      const reading = readings.current[one.key]
      if (reading !== undefined && 'value' in reading) facts[one.key] = reading.value
    }
    const idNumber = isKept(typed) ? typed.idNumber : numberOf(typed.idNumber)
    await onSave({ name: typed.name, idNumber, ...facts })
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
      <TextField {...form.field('name')} label="姓名" maxLength={40} />
      <TextField {...form.field('idNumber')} label="身份证号" kind="idcard" maxLength={20} />
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
