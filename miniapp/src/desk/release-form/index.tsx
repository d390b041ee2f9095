import '../parts/desk.scss'
import { View } from '@tarojs/components'
import { parameterCatalogue, schemeById } from '@wengang/shared/policy/index'
import { valueInWords } from '@wengang/shared/policy/in-words'
import { useState } from 'react'
import { isApiError } from '../../api/errors'
import { newKey } from '../../api/keys'
import { goInstead } from '../../api/navigation'
import { useBook, useDay } from '../../api/policy'
import { proposeRelease } from '../../api/releases'
import { refusedOf, type Refused } from '../../api/refusals'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { ChoiceField, DateField, Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { RefusedCard } from '../../ui/refused-card'
import { longDay } from '../../ui/say'
import { SubmitButton } from '../../ui/submit-button'
import { catalogueEntry, readValue, UNIT_NAMES, type Value } from '../release-parts/words'
import { StaffOnly } from '../parts/room'
import { PROPOSERS } from '../parts/rooms'

const OPTIONS = parameterCatalogue().map((entry) => ({
  value: entry.id,
  label: entry.title,
  help: `${schemeById(entry.scheme).plain} · ${entry.clause}`,
}))

const ProposeForm = () => {
  const today = useDay()
  const { release } = useBook()
  const [key, setKey] = useState(newKey)
  const [id, setId] = useState<string | null>(null)
  const [ends, setEnds] = useState(false)
  const [chosen, setChosen] = useState<boolean | string | null>(null)
  const [from, setFrom] = useState(today)
  const [documentDate, setDocumentDate] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const entry = id === null ? undefined : catalogueEntry(id)
  const values = id === null ? [] : (release.parameters[id] ?? entry?.values ?? [])
  const valueOf = (typed: string): Value | undefined => {
    if (!entry || ends) return ends ? null : undefined
    if (entry.unit === 'flag') return typeof chosen === 'boolean' ? chosen : undefined
    if (entry.unit === 'day') return typeof chosen === 'string' && chosen !== '' ? chosen : undefined
    return readValue(entry.unit, typed) ?? undefined
  }
  const form = useForm({ title: '', document: '', value: '' }, (typed) => ({
    ...(id ? {} : { parameters: '请选要调整的参数' }),
    ...(id && valueOf(typed.value) === undefined ? { value: '请填新的数值' } : {}),
    ...(from ? {} : { from: '请选从哪天起' }),
    ...(typed.title ? {} : { title: '请写标题' }),
    ...(typed.document ? {} : { document: '请写文件名称' }),
    ...(documentDate ? {} : { documentDate: '请选文件日期' }),
  }))
  const send = async () => {
    const { title, document, value: typed } = form.values()
    const value = valueOf(typed)
    setRefused(null)
    if (id === null || value === undefined) return
    await proposeRelease(
      { title, document, documentDate, parameters: { [id]: [{ from, value, source: document }] } },
      key,
    ).then(
      (made) => {
        toast('已提出，请另一人审定')
        goInstead(`/desk/releases/index?id=${made.id}`)
      },
      (error: unknown) => {
        // Something was refused, so that what is sent next is another proposal.
        setKey(newKey())
        if (!isApiError(error) || error.fields.length === 0) return setRefused(refusedOf(error))
        throw error
      },
    )
  }
  return (
    <View className="desk-form">
      <Card title="改哪个参数">
        <View className="desk-form">
          <ChoiceField
            label="参数"
            value={id}
            options={OPTIONS}
            onChoose={(next) => {
              setId(next)
              setChosen(null)
              form.set('value', '')
            }}
            {...form.at('parameters')}
          />
          <View className={entry ? '' : 'gone'}>
            <View className="note">
              {values.length === 0 ? '方案没有定这个数，定了才能算。' : '现在执行：'}
            </View>
            {entry
              ? values.map((one) => (
                  <View key={one.from} className="sum-row">
                    <View className="grow">
                      {`${longDay(one.from)}起`}
                      <View className="note">{one.source}</View>
                    </View>
                    <View className="sum-value">{valueInWords(entry.unit, one.value)}</View>
                  </View>
                ))
              : null}
          </View>
          <View className={entry ? 'desk-form' : 'gone'} key={id ?? ''}>
            <View className="chips">
              <Chip on={!ends} onTap={() => setEnds(false)}>
                定新的数
              </Chip>
              <Chip on={ends} onTap={() => setEnds(true)}>
                到期不再执行
              </Chip>
            </View>
            {entry && !ends && entry.unit === 'flag' ? (
              <Field label="执行吗" {...form.at('value')}>
                <View className="chips">
                  <Chip on={chosen === true} onTap={() => setChosen(true)}>
                    执行
                  </Chip>
                  <Chip on={chosen === false} onTap={() => setChosen(false)}>
                    停止执行
                  </Chip>
                </View>
              </Field>
            ) : null}
            {entry && !ends && entry.unit === 'day' ? (
              <DateField
                label="新的日期"
                value={typeof chosen === 'string' ? chosen : null}
                onChoose={setChosen}
                {...form.at('value')}
              />
            ) : null}
            {entry && !ends && entry.unit !== 'flag' && entry.unit !== 'day' ? (
              <TextField
                label="新的数值"
                kind={entry.unit === 'table' ? 'text' : 'digit'}
                placeholder={entry.unit === 'table' ? '如：满1年3个月，满2年6个月' : ''}
                unit={UNIT_NAMES[entry.unit]}
                {...form.field('value')}
              />
            ) : null}
            <DateField label="从哪天起" value={from} onChoose={setFrom} {...form.at('from')} />
          </View>
        </View>
      </Card>
      <Card title="依据哪份文件">
        <View className="desk-form">
          <TextField label="标题" placeholder="如：2027 年最低工资标准调整" {...form.field('title')} />
          <TextField
            label="文件名称和文号"
            placeholder="如：黔人社发〔2027〕3 号"
            {...form.field('document')}
          />
          <DateField
            label="文件日期"
            value={documentDate}
            max={today}
            onChoose={setDocumentDate}
            {...form.at('documentDate')}
          />
        </View>
      </Card>
      <View className="note">提出后先看对在办申请的影响，由另一人发布才生效。</View>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={send}>
        提出调整
      </SubmitButton>
    </View>
  )
}

/** Proposes a new value of a parameter from a day on, with its document (S16). */
const ReleaseFormPage = () => (
  <StaffOnly title="提出参数调整" roles={PROPOSERS}>
    {() => (
      <Page title="提出参数调整">
        <ProposeForm />
      </Page>
    )}
  </StaffOnly>
)

export default ReleaseFormPage
