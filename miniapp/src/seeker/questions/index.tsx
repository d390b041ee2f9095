import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Profile } from '@wengang/shared/contract/accounts'
import { useState } from 'react'
import { saveProfile, useAccount, useProfile } from '../../api/account'
import { useDraft } from '../../api/drafts'
import { useParam } from '../../api/params'
import { comeBack } from '../../api/sign-in'
import { BigChoice } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { QuestionPage } from '../../ui/question-page'
import { SignInFirst } from '../work-parts/sign-in-first'
import { OTHER, TRADES } from './trades'
import { WhereAnswer } from './where-answer'

interface Answers {
  readonly name: string
  /** One of TRADES, OTHER, or '' while unanswered. */
  readonly trade: string
  readonly otherTrade: string
  readonly region: string
  readonly regionName: string
}

const STEPS = ['name', 'trade', 'where'] as const
const QUESTIONS = { name: '您叫什么名字？', trade: '您会做什么？', where: '想在哪里干活？' } as const
const HELP = {
  name: '写身份证上的名字，签合同、领补贴要对得上。',
  trade: '选最拿手的一样。',
  where: '有新岗位时，先给您看这里的。',
} as const

const known = (profile: Profile): Answers => {
  const listed = TRADES.some(({ value }) => value === profile.trade)
  return {
    name: profile.name ?? '',
    trade: profile.trade === null ? '' : listed ? profile.trade : OTHER,
    otherTrade: profile.trade === null || listed ? '' : profile.trade,
    region: profile.wantedRegion ?? '',
    regionName: '',
  }
}

const Questions = ({ profile, accountId }: { readonly profile: Profile; readonly accountId: string }) => {
  const wanted = useParam('only')
  const only = STEPS.find((one) => one === wanted)
  const [answers, change, forget] = useDraft<Answers>(`questions:${accountId}`, known(profile))
  const [at, setAt] = useState(0)
  const steps: readonly (typeof STEPS)[number][] = only ? [only] : STEPS
  const step = steps[at] ?? 'name'
  const form = useForm({ name: answers.name, otherTrade: answers.otherTrade }, ({ name, otherTrade }) => ({
    ...(step === 'name' && name.length < 2 ? { name: '请写全名，两个字以上' } : {}),
    ...(step === 'trade' && answers.trade === '' ? { trade: '请选一样您会做的' } : {}),
    ...(step === 'trade' && answers.trade === OTHER && otherTrade === ''
      ? { otherTrade: '请写您会做什么，几个字就行' }
      : {}),
    ...(step === 'where' && answers.region === '' ? { where: '请选一个地方' } : {}),
  }))

  const save = async () => {
    const now = { ...answers, ...form.values() }
    const trade = now.trade === OTHER ? now.otherTrade : now.trade
    await saveProfile(
      {
        ...(now.name && { name: now.name }),
        ...(trade && { trade }),
        ...(now.region && { wantedRegion: now.region }),
      },
      profile.revision,
    )
    forget()
    toast('记下了')
    comeBack('/pages/me/index')
  }
  const next = async () => {
    const { name, otherTrade } = form.values()
    change(step === 'name' ? { name } : step === 'trade' ? { otherTrade } : {})
    if (at < steps.length - 1) {
      setAt(at + 1)
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
      return
    }
    await save()
  }
  return (
    <QuestionPage
      title={only ? '修改资料' : '三个问题'}
      question={QUESTIONS[step]}
      help={HELP[step]}
      step={at + 1}
      of={steps.length}
      form={form}
      nextLabel={at === steps.length - 1 ? '好了' : '下一步'}
      onNext={next}
      onBack={at > 0 ? () => setAt(at - 1) : undefined}
    >
      {step === 'name' ? (
        <TextField
          label="姓名"
          placeholder="例如：王小梅"
          enterKey="next"
          onEnter={() => {
            if (form.ready()) void next().catch(form.fail)
          }}
          {...form.field('name')}
        />
      ) : null}
      {step === 'trade' ? (
        <View className="stack" style={{ gap: '16px' }}>
          <Field {...form.at('trade')}>
            <BigChoice
              options={TRADES}
              value={answers.trade || null}
              onChoose={(trade) => change({ trade })}
            />
          </Field>
          <View>
            {answers.trade === OTHER ? (
              <TextField
                label="会做什么"
                placeholder="例如：电工、喂猪、开挖机"
                {...form.field('otherTrade')}
              />
            ) : null}
          </View>
        </View>
      ) : null}
      {step === 'where' ? (
        <Field {...form.at('where')}>
          <WhereAnswer
            value={answers.region}
            name={answers.regionName}
            onChoose={(region) => change({ region: region.code, regionName: region.name })}
          />
        </Field>
      ) : null}
    </QuestionPage>
  )
}

/** The whole of what one must say to apply: name, trade, where (J8). `only=name|trade|where` asks one of them. */
const QuestionsPage = () => {
  const account = useAccount()
  const profile = useProfile()
  if (account && profile.data) return <Questions profile={profile.data} accountId={account.id} />
  return (
    <Page title="三个问题">
      {account ? (
        <QueryView query={profile}>{() => null}</QueryView>
      ) : (
        <SignInFirst what="登录后回答三个问题，就能报名。" />
      )}
    </Page>
  )
}

export default QuestionsPage
