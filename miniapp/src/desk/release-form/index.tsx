import '../parts/desk.scss'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { parameterCatalogue, schemeById } from '@wengang/shared/policy/index'
import { valueInWords } from '@wengang/shared/policy/in-words'
import { useState } from 'react'
import { isApiError } from '../../api/errors'
import { newKey } from '../../api/keys'
import { useBook, useDay } from '../../api/policy'
import { proposeRelease } from '../../api/releases'
import { refusedOf, type Refused } from '../../api/refusals'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { ChoiceField, DateField, Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { RefusedCard } from '../../ui/refused-card'
import { longDay } from '../../ui/say'
import { catalogueEntry, readValue, UNIT_NAMES, type Value } from '../release-parts/words'
import { StaffOnly } from '../parts/room'
import { PROPOSERS } from '../parts/rooms'

type Errors = Partial<Record<'title' | 'document' | 'documentDate' | 'parameter' | 'value' | 'from', string>>

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
  const [errors, setErrors] = useState<Errors>({})
  const [refused, setRefused] = useState<Refused | null>(null)
  const form = useForm({ title: '', document: '', value: '' })
  const entry = id === null ? undefined : catalogueEntry(id)
  const values = id === null ? [] : (release.parameters[id] ?? entry?.values ?? [])
  const valueOf = (): Value | undefined => {
    if (!entry || ends) return ends ? null : undefined
    if (entry.unit === 'flag') return typeof chosen === 'boolean' ? chosen : undefined
    if (entry.unit === 'day') return typeof chosen === 'string' && chosen !== '' ? chosen : undefined
    return readValue(entry.unit, form.values().value) ?? undefined
  }
  const send = async () => {
    const { title, document } = form.values()
    const value = valueOf()
    const wrong: Errors = {
      ...(id ? {} : { parameter: '请选要调整的参数' }),
      ...(value === undefined ? { value: '请填新的数值' } : {}),
      ...(from ? {} : { from: '请选从哪天起' }),
      ...(title ? {} : { title: '请写标题' }),
      ...(document ? {} : { document: '请写文件名称' }),
      ...(documentDate ? {} : { documentDate: '请选文件日期' }),
    }
    setErrors(wrong)
    setRefused(null)
    if (id === null || value === undefined || Object.keys(wrong).length > 0)
      return toast(`还有 ${Object.keys(wrong).length} 处要填好`)
    await proposeRelease(
      { title, document, documentDate, parameters: { [id]: [{ from, value, source: document }] } },
      key,
    ).then(
      (made) => {
        toast('已提出，请另一人审定')
        void Taro.redirectTo({ url: `/desk/releases/index?id=${made.id}` })
      },
      (error: unknown) => {
        // Something was refused, so that what is sent next is another proposal.
        setKey(newKey())
        if (!isApiError(error) || error.fields.length === 0) return setRefused(refusedOf(error))
        setErrors(
          Object.fromEntries(
            error.fields.map(({ path, message }) => [
              path.startsWith('parameters') ? 'value' : path,
              message,
            ]),
          ),
        )
      },
    )
  }
  return (
    <View className="desk-form">
      <RefusedCard refused={refused} />
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
            error={errors.parameter}
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
              <Field label="执行吗" error={errors.value}>
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
                name="value"
                label="新的日期"
                value={typeof chosen === 'string' ? chosen : null}
                onChoose={setChosen}
                error={errors.value}
              />
            ) : null}
            {entry && !ends && entry.unit !== 'flag' && entry.unit !== 'day' ? (
              <TextField
                label="新的数值"
                kind="digit"
                maxLength={12}
                unit={UNIT_NAMES[entry.unit]}
                {...form.field('value')}
                error={errors.value}
              />
            ) : null}
            <DateField name="from" label="从哪天起" value={from} onChoose={setFrom} error={errors.from} />
          </View>
        </View>
      </Card>
      <Card title="依据哪份文件">
        <View className="desk-form">
          <TextField
            label="标题"
            placeholder="如：2027 年最低工资标准调整"
            maxLength={80}
            {...form.field('title')}
            error={errors.title}
          />
          <TextField
            label="文件名称和文号"
            placeholder="如：黔人社发〔2027〕3 号"
            maxLength={120}
            {...form.field('document')}
            error={errors.document}
          />
          <DateField
            name="documentDate"
            label="文件日期"
            value={documentDate}
            max={today}
            onChoose={setDocumentDate}
            error={errors.documentDate}
          />
        </View>
      </Card>
      <View className="note">提出后先看对在办申请的影响，由另一人发布才生效。</View>
      <Button onTap={send}>提出调整</Button>
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
