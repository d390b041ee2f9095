import '../parts/desk.scss'
import { Image, View } from '@tarojs/components'
import type { Account } from '@wengang/shared/contract/accounts'
import { useState } from 'react'
import { changePassword, confirmTotp, startTotp } from '../../api/desk'
import { isApiError, sayError } from '../../api/errors'
import { refusedOf, type Refused } from '../../api/refusals'
import { copyText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { RefusedCard } from '../../ui/refused-card'
import { Slot } from '../../ui/slot'
import { SubmitButton } from '../../ui/submit-button'
import { StaffOnly } from '../parts/room'

/** 'ABCDEFGH' → 'ABCD EFGH', as it is typed into an authenticator. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

type Pending = Awaited<ReturnType<typeof startTotp>>

/** Shown once: a picture to scan, the secret to type where nothing can be scanned, and the first code as proof. */
const NewTotp = ({ pending, onDone }: { readonly pending: Pending; readonly onDone: () => void }) => {
  const [refused, setRefused] = useState<Refused | null>(null)
  const form = useForm({ code: '' }, ({ code }) =>
    /^\d{6}$/.test(code) ? {} : { code: '动态码是 6 位数字' },
  )
  const confirm = async () => {
    const { code } = form.values()
    await confirmTotp(code).then(
      () => {
        toast('动态验证码已启用')
        onDone()
      },
      (error: unknown) => {
        if (isApiError(error) && error.code === 'wrong-credentials') form.refuse({ code: error.message })
        else setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="desk-form">
      <RefusedCard refused={refused} />
      <View className="stack">
        <View className="note">1. 用验证器 App 扫这张图：</View>
        <Image className="totp-picture" src={pending.qr} />
        <View className="note">扫不了就选「手动输入密钥」，填：</View>
        <View className="lead mono">{inFours(pending.secret)}</View>
      </View>
      <View className="rowx">
        <Button kind="quiet" inline onTap={() => copyText(pending.secret)}>
          复制密钥
        </Button>
      </View>
      <TextField
        label="2. App 里现在显示的 6 位数字"
        kind="number"
        onEnter={() => {
          if (form.ready()) void confirm()
        }}
        {...form.field('code')}
      />
      <SubmitButton form={form} onTap={confirm}>
        启用
      </SubmitButton>
    </View>
  )
}

/** Whoever merely sits down at an open desk must not take the account over: password and old code come first. */
const ReplaceTotp = ({
  onPending,
  onCancel,
}: {
  readonly onPending: (pending: Pending) => void
  readonly onCancel: () => void
}) => {
  const form = useForm({ password: '', code: '' }, ({ password, code }) => ({
    ...(password ? {} : { password: '请填密码' }),
    ...(/^\d{6}$/.test(code) ? {} : { code: '动态码是 6 位数字' }),
  }))
  const go = async () => {
    const { password, code } = form.values()
    await startTotp({ password, code }).then(onPending, (error: unknown) => {
      if (isApiError(error) && error.code === 'wrong-credentials') form.refuse({ code: error.message })
      else form.fail(error)
    })
  }
  return (
    <View className="desk-form">
      <TextField label="密码" kind="password" {...form.field('password')} />
      <TextField
        label="现在的验证器显示的 6 位数字"
        kind="number"
        help="旧验证器丢了就请管理员重置密码。"
        onEnter={() => {
          if (form.ready()) void go()
        }}
        {...form.field('code')}
      />
      <SubmitButton form={form} onTap={go}>
        下一步
      </SubmitButton>
      <Button kind="quiet" onTap={onCancel}>
        不换了
      </Button>
    </View>
  )
}

const Totp = ({ account }: { readonly account: Account }) => {
  const [pending, setPending] = useState<Pending | null>(null)
  const [replacing, setReplacing] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const take = (next: Pending | null) => {
    setPending(next)
    setReplacing(false)
  }
  const start = async () => {
    setRefused(null)
    if (account.totpEnabled) return setReplacing(true)
    await startTotp().then(take, (error: unknown) =>
      setRefused({ title: '现在不能设置', what: sayError(error), points: [] }),
    )
  }
  return (
    <Card title="动态验证码">
      <View className="desk-form">
        <View>
          {account.totpEnabled
            ? '已启用：登录时除密码外，还要验证器 App 里的 6 位数字。'
            : '启用后，别人知道了密码也登录不了。'}
        </View>
        <RefusedCard refused={refused} />
        <Slot>{pending ? <NewTotp pending={pending} onDone={() => take(null)} /> : null}</Slot>
        <Slot>{replacing ? <ReplaceTotp onPending={take} onCancel={() => take(null)} /> : null}</Slot>
        <View>
          {pending || replacing ? null : (
            <Button kind="quiet" onTap={start}>
              {account.totpEnabled ? '换一个验证器' : '开始设置'}
            </Button>
          )}
        </View>
      </View>
    </Card>
  )
}

const Password = () => {
  const [round, setRound] = useState(0)
  return <PasswordForm key={round} onDone={() => setRound(round + 1)} />
}

const PasswordForm = ({ onDone }: { readonly onDone: () => void }) => {
  const form = useForm({ current: '', next: '', again: '' }, ({ current, next, again }) => ({
    ...(current ? {} : { current: '请填现在的密码' }),
    ...(next.length < 10 ? { next: '新密码至少 10 位' } : {}),
    ...(next === again ? {} : { again: '两次不一样' }),
  }))
  const [refused, setRefused] = useState<Refused | null>(null)
  const save = async () => {
    const { current, next } = form.values()
    setRefused(null)
    await changePassword(current, next).then(
      () => {
        toast('密码改好了')
        onDone()
      },
      (error: unknown) => {
        if (isApiError(error) && error.code === 'wrong-credentials') form.refuse({ current: error.message })
        else if (isApiError(error) && error.fields.length > 0) throw error
        else setRefused({ title: '密码没有改', what: sayError(error), points: [] })
      },
    )
  }
  return (
    <Card title="修改密码">
      <View className="desk-form">
        <RefusedCard refused={refused} />
        <TextField label="现在的密码" kind="password" {...form.field('current')} />
        <TextField
          label="新密码"
          kind="password"
          help="至少 10 位；别用常见密码、用户名、生日和手机号。"
          {...form.field('next')}
        />
        <TextField label="再填一次新密码" kind="password" {...form.field('again')} />
        <SubmitButton form={form} onTap={save}>
          修改密码
        </SubmitButton>
      </View>
    </Card>
  )
}

/** A member of staff's own sign-in: the time-based code and the password. */
const SecurityPage = () => (
  <StaffOnly title="账号安全">
    {(account) => (
      <Page title="账号安全">
        <Totp account={account} />
        <Password />
      </Page>
    )}
  </StaffOnly>
)

export default SecurityPage
