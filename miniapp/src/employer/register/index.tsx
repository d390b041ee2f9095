import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { ENTERPRISE_SIZES, ENTITY_TYPES, type Employer } from '@wengang/shared/contract/employers'
import { readCreditCode } from '@wengang/shared/values/credit-code'
import { readName } from '@wengang/shared/values/names'
import { readPhone } from '@wengang/shared/values/phone'
import { faultOf } from '@wengang/shared/values/reading'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { registerEmployer } from '../../api/employers'
import { isApiError } from '../../api/errors'
import { newKey } from '../../api/keys'
import { goInstead } from '../../api/navigation'
import { refusedOf, type Refused } from '../../api/refusals'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { EmptyState } from '../../ui/faces'
import { ChoiceField, Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { RegionField } from '../../ui/region-field'
import { ENTITY_TYPE_NAMES, SIZE_NAMES } from '../../ui/firm-words'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'

const RegisterForm = () => {
  const [key] = useState(newKey)
  const [entityType, setEntityType] = useState<Employer['entityType'] | null>(null)
  const [size, setSize] = useState<Employer['size'] | null>(null)
  const [region, setRegion] = useState<{ code: string; name: string } | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const form = useForm({ name: '', creditCode: '', address: '', contactName: '', phone: '' }, (given) => ({
    ...(given.name ? {} : { name: '请填写单位名称' }),
    creditCode: faultOf(readCreditCode(given.creditCode)),
    ...(entityType ? {} : { entityType: '请选单位类型' }),
    ...(size ? {} : { size: '请选单位大小' }),
    ...(region ? {} : { region: '请选单位在哪个县' }),
    ...(given.address ? {} : { address: '请填写地址' }),
    contactName: faultOf(readName(given.contactName, '联系人')),
    phone: faultOf(readPhone(given.phone)),
  }))
  const send = async () => {
    const given = form.values()
    setRefused(null)
    if (!entityType || !size || !region) return
    await registerEmployer({ ...given, entityType, size, region: region.code }, key).then(
      () => {
        toast('登记好了')
        goInstead('/employer/home/index')
      },
      (error: unknown) => {
        if (isApiError(error) && error.code !== 'already-exists') throw error
        setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="form">
      <View>
        <View className="lead">照营业执照填</View>
        <View className="note">登记后由县人社局核验执照，核验过才能公开招人。不收任何费用。</View>
      </View>
      <Card>
        <View className="form">
          <TextField label="单位名称" placeholder="与执照上一样" {...form.field('name')} />
          <TextField label="统一社会信用代码" placeholder="18 位" {...form.field('creditCode')} />
          <ChoiceField
            label="单位类型"
            value={entityType}
            options={ENTITY_TYPES.map((value) => ({ value, label: ENTITY_TYPE_NAMES[value] }))}
            onChoose={setEntityType}
            {...form.at('entityType')}
          />
          <Field label="单位大小" {...form.at('size')}>
            <View className="chips">
              {ENTERPRISE_SIZES.map((one) => (
                <View key={one}>
                  <Chip on={one === size} onTap={() => setSize(one)}>
                    {SIZE_NAMES[one]}
                  </Chip>
                </View>
              ))}
            </View>
          </Field>
          <RegionField
            label="所在县、乡镇"
            depth="any"
            chosen={region?.name ?? null}
            onChoose={setRegion}
            {...form.at('region')}
          />
          <TextField label="地址" {...form.field('address')} />
        </View>
      </Card>
      <Card title="谁负责招人">
        <View className="form">
          <TextField label="联系人" {...form.field('contactName')} />
          <TextField label="手机号" kind="tel" help="求职者同意打电话后才看得到。" {...form.field('phone')} />
        </View>
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={send}>
        登记
      </SubmitButton>
    </View>
  )
}

/** Registers a firm for an account that acts for none yet. */
const RegisterPage = () => {
  const account = useAccount()
  return (
    <Page title="登记我的单位">
      {account === null ? (
        <EmptyState
          title="请先登录"
          what="登录后登记您的单位。"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      ) : account.employerId ? (
        <EmptyState
          title="您已经登记了单位"
          what="一个账号只能代表一家单位。"
          action={
            <Button inline onTap={() => goTo('/employer/home/index')}>
              去我的单位
            </Button>
          }
        />
      ) : (
        <RegisterForm />
      )}
    </Page>
  )
}

export default RegisterPage
