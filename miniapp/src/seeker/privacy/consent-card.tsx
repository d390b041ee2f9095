import { View } from '@tarojs/components'
import { giveConsent, withdrawConsent, type ConsentRecord } from '../../api/account'
import { useEmployer } from '../../api/jobs'
import { Button } from '../../ui/button'
import { ask, toast } from '../../ui/dialogs'
import { chineseMoment } from '../../ui/say'

interface Words {
  readonly title: string
  readonly what: string
  readonly after: string
}
const WORDS: Readonly<Record<ConsentRecord['purpose'], Words>> = {
  'privacy-notice': {
    title: '《隐私说明》',
    what: '登录时同意的',
    after: '撤回后还能看岗位和补贴；再报名、申请要重新同意。',
  },
  'sensitive-data': {
    title: '存身份证号、社保卡账号',
    what: '只用来审核和发补贴',
    after: '撤回后不能再存新的号码；正在办的补贴可能停下来。',
  },
  'share-profile': {
    title: '把资料给单位看',
    what: '姓名、会做什么、手机号',
    after: '撤回后这家单位看不到您的姓名和手机号，可能联系不上您。',
  },
  location: {
    title: '用一次位置找近处的活',
    what: '算完就扔，不保存',
    after: '撤回后点「离我近」会再问您。',
  },
}

const EmployerName = ({ id }: { readonly id: string }) => <>{useEmployer(id).data?.name ?? '这家单位'}</>

/** One consent: what for, to whom, since when; withdrawn in one tap and a yes (X2). */
export const ConsentRow = ({
  consent,
  last,
}: {
  readonly consent: ConsentRecord
  readonly last: boolean
}) => {
  const words = WORDS[consent.purpose]
  const withdraw = async () => {
    if (!(await ask({ title: '撤回同意？', content: words.after, yes: '撤回', danger: true }))) return
    await withdrawConsent(consent.purpose, consent.subject)
    toast('已撤回')
  }
  const again = async () => {
    await giveConsent(consent.purpose)
    toast('已同意')
  }
  return (
    <View className={`row ${last ? 'last' : ''}`} style={{ alignItems: 'center' }}>
      <View className="grow">
        <View>{words.title}</View>
        {consent.subject ? (
          <View className="lead">
            <EmployerName id={consent.subject} />
          </View>
        ) : null}
        <View className="note num">
          {words.what} ·{' '}
          {consent.withdrawnAt
            ? `${chineseMoment(consent.withdrawnAt)}撤回`
            : `${chineseMoment(consent.givenAt)}同意`}
        </View>
      </View>
      {consent.withdrawnAt === null ? (
        <Button kind="plain" inline onTap={withdraw}>
          撤回
        </Button>
      ) : consent.purpose === 'privacy-notice' ? (
        <Button kind="plain" inline onTap={again}>
          重新同意
        </Button>
      ) : null}
    </View>
  )
}
