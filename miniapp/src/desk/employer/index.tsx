import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Employer } from '@wengang/shared/contract/employers'
import { useState } from 'react'
import { useEmployer, verifyEmployer } from '../../api/employers'
import { useParam } from '../../api/params'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { ENTITY_TYPE_NAMES, SIZE_NAMES } from '../../ui/firm-words'
import { Verified } from '../../ui/verified'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { RefusedCard } from '../../ui/refused-card'
import { longDay } from '../../ui/say'
import { addMonths } from '@wengang/shared/dates'
import { StaffOnly } from '../parts/room'
import { VETTERS } from '../parts/rooms'

const Record = ({ employer }: { readonly employer: Employer }) => {
  const today = useDay()
  const form = useForm({ note: '' })
  const [refused, setRefused] = useState<Refused | null>(null)
  const verify = async () => {
    setRefused(null)
    if (
      !(await ask({
        title: '登记核验？',
        content: `您已看过「${employer.name}」的营业执照，名称和信用代码一致，在有效期内。`,
        yes: '登记',
      }))
    )
      return
    await verifyEmployer(employer, form.values().note || undefined).then(
      () => toast('已登记核验'),
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  return (
    <View className="desk-form">
      <Heading className="h1">{employer.name}</Heading>
      <RefusedCard refused={refused} />
      <Verified employer={employer} today={today} />
      <Card>
        <Fact label="信用代码">{employer.creditCode}</Fact>
        <Fact label="单位类型">{`${ENTITY_TYPE_NAMES[employer.entityType]} · ${SIZE_NAMES[employer.size]}`}</Fact>
        <Fact label="所在地">{`${employer.regionName} ${employer.address}`}</Fact>
        <Fact label="在招岗位">{`${employer.openJobs} 个`}</Fact>
      </Card>
      <Card title="登记一次核验">
        <View className="desk-form">
          <View className="note">{`对照营业执照原件或国家企业信用信息公示系统。登记后有效到 ${longDay(addMonths(today, 6))}。`}</View>
          <TextField label="核验说明（可不填）" placeholder="如：看了执照原件" {...form.field('note')} />
          <Button icon="shield" onTap={verify}>
            {employer.verifiedOn ? '再核验一次' : '已核验执照'}
          </Button>
        </View>
      </Card>
    </View>
  )
}

/** A firm, and recording that its licence was looked at (S1). Param `id`. */
const EmployerDesk = () => {
  const query = useEmployer(useParam('id'))
  return (
    <StaffOnly title="单位核验" roles={VETTERS}>
      {() => (
        <Page title="单位核验">
          <QueryView query={query}>
            {(employer) => <Record key={employer.revision} employer={employer} />}
          </QueryView>
        </Page>
      )}
    </StaffOnly>
  )
}

export default EmployerDesk
