import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { isApiError } from '../../api/errors'
import { updateMyEmployer, useMyEmployer, type OwnEmployer } from '../../api/employers'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { Card, Fact } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { ENTITY_TYPE_NAMES, SIZE_NAMES } from '../../ui/firm-words'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { EmployerRoom } from '../parts/room'
import { Verified } from '../../ui/verified'

const FirmForm = ({ employer }: { readonly employer: OwnEmployer }) => {
  const today = useDay()
  const form = useForm(
    { address: employer.address, contactName: employer.contactName, phone: '' },
    ({ address, contactName, phone }) => ({
      ...(address ? {} : { address: '请填写地址' }),
      ...(contactName ? {} : { contactName: '请填写联系人' }),
      ...(phone === '' || /^1[3-9]\d{9}$/.test(phone) ? {} : { phone: '手机号应为 11 位' }),
    }),
  )
  const [refused, setRefused] = useState<Refused | null>(null)
  const save = async () => {
    const { address, contactName, phone } = form.values()
    setRefused(null)
    await updateMyEmployer({
      address,
      contactName,
      ...(phone ? { phone } : {}),
      revision: employer.revision,
    }).then(
      () => toast('改好了'),
      (error: unknown) => {
        if (isApiError(error) && error.fields.length > 0) throw error
        setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="form">
      <Verified employer={employer} today={today} />
      <Card title={employer.name}>
        <Fact label="信用代码">{employer.creditCode}</Fact>
        <Fact label="单位类型">{`${ENTITY_TYPE_NAMES[employer.entityType]} · ${SIZE_NAMES[employer.size]}`}</Fact>
        <Fact label="所在地">{employer.regionName}</Fact>
        <View className="note">名称、信用代码和类型是核验过的，要改请到窗口。</View>
      </Card>
      <Card title="可以自己改的">
        <View className="form">
          <TextField label="地址" {...form.field('address')} />
          <TextField label="联系人" {...form.field('contactName')} />
          <TextField
            label="换一个电话（不换不填）"
            kind="tel"
            placeholder={employer.phoneMasked}
            help={`现在是 ${employer.phoneMasked}。求职者报名后打这个电话。`}
            {...form.field('phone')}
          />
        </View>
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={save}>
        保存
      </SubmitButton>
    </View>
  )
}

/** What my firm may change itself: address, contact, phone. */
const FirmPage = () => {
  const query = useMyEmployer()
  return (
    <EmployerRoom title="单位联系方式">
      <QueryView query={query}>
        {(employer) => <FirmForm key={employer.revision} employer={employer} />}
      </QueryView>
    </EmployerRoom>
  )
}

export default FirmPage
