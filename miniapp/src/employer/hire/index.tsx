import '../parts/employer.scss'
import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import { addDays, addMonths } from '@wengang/shared/dates'
import { implausibleHire } from '@wengang/shared/policy/plausible'
import { useState } from 'react'
import { useApplication } from '../../api/applications'
import { isApiError } from '../../api/errors'
import { decideApplication } from '../../api/hiring'
import { useParam } from '../../api/params'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { DateField, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { longDay, yuan } from '../../ui/say'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { goInstead } from '../../api/navigation'
import { EmployerRoom } from '../parts/room'
import { fenOf } from '../../ui/sums'

/** '2026-12-01' for a year → '2027-11-30' */
const endOf = (from: string, months: number): string => addDays(addMonths(from, months), -1)

const HireForm = ({ application }: { readonly application: Application }) => {
  const today = useDay()
  const [dates, setDates] = useState({ startsOn: today, contractFrom: today, contractTo: endOf(today, 12) })
  const [refused, setRefused] = useState<Refused | null>(null)
  const form = useForm({ payFen: '' }, (typed) => ({
    ...(dates.contractFrom === '' ? { contractFrom: '请选合同从哪天开始' } : {}),
    ...(dates.contractTo <= dates.contractFrom ? { contractTo: '合同结束要晚于开始' } : {}),
    ...(dates.startsOn < dates.contractFrom || dates.startsOn > dates.contractTo
      ? { startsOn: '上岗日期应在合同期内' }
      : {}),
    ...(fenOf(typed.payFen) ? {} : { payFen: '请填约定的月工资，单位是元' }),
    ...Object.fromEntries(
      implausibleHire({ ...dates, payFen: fenOf(typed.payFen) ?? 0 }).map(({ key, says }) => [key, says]),
    ),
  }))
  const save = async () => {
    const payFen = fenOf(form.values().payFen)
    setRefused(null)
    if (payFen === null) return
    const sure = await ask({
      title: '登记录用？',
      content: `合同 ${longDay(dates.contractFrom)}至 ${longDay(dates.contractTo)}，月工资 ${yuan(payFen)} 元。登记后不能改，是申请补贴的依据。`,
      yes: '登记',
    })
    if (!sure) return
    await decideApplication(application, { action: 'hire', hire: { ...dates, payFen } }).then(
      () => {
        toast('已登记录用')
        goInstead(`/employer/application/index?id=${application.id}`)
      },
      (error: unknown) => {
        if (isApiError(error) && error.fields.length > 0) throw error
        setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="form">
      <View>
        <View className="lead">{`录用 ${application.candidate.name}`}</View>
        <View className="note">{`${application.job.title}。请照签好的合同填。`}</View>
      </View>
      <Card>
        <View className="form">
          <DateField
            label="合同开始"
            value={dates.contractFrom}
            {...form.at('contractFrom')}
            onChoose={(contractFrom) => setDates({ ...dates, contractFrom })}
          />
          <DateField
            label="合同结束"
            value={dates.contractTo}
            {...form.at('contractTo')}
            onChoose={(contractTo) => setDates({ ...dates, contractTo })}
          />
          <View className="chips">
            {[
              { months: 6, label: '半年' },
              { months: 12, label: '一年' },
              { months: 24, label: '两年' },
            ].map(({ months, label }) => {
              const to = dates.contractFrom ? endOf(dates.contractFrom, months) : ''
              return (
                <View key={months}>
                  <Chip on={to === dates.contractTo} onTap={() => setDates({ ...dates, contractTo: to })}>
                    {label}
                  </Chip>
                </View>
              )
            })}
          </View>
          <DateField
            label="上岗日期"
            value={dates.startsOn}
            {...form.at('startsOn')}
            onChoose={(startsOn) => setDates({ ...dates, startsOn })}
          />
          <TextField label="约定月工资" kind="digit" unit="元" {...form.field('payFen')} />
        </View>
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={save}>
        登记录用
      </SubmitButton>
    </View>
  )
}

/** The contract of a hire: the evidence that claims reuse (I7). Param `id`, an application. */
const HirePage = () => {
  const query = useApplication(useParam('id'))
  return (
    <EmployerRoom title="登记录用">
      <QueryView query={query}>{(application) => <HireForm application={application} />}</QueryView>
    </EmployerRoom>
  )
}

export default HirePage
