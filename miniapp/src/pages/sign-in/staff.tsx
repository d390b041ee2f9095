import { View } from '@tarojs/components'
import { useState } from 'react'
import { isApiError } from '../../api/errors'
import { signInStaff } from '../../api/signing-in'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { SubmitButton } from '../../ui/submit-button'

/** Name and password; the authenticator's six digits when the account asks for them. */
export const StaffSignIn = ({ onDone }: { readonly onDone: () => void }) => {
  const [totp, setTotp] = useState(false)
  const form = useForm({ username: '', password: '', totp: '' }, ({ username, password, totp: code }) => ({
    ...(username ? {} : { username: '请填账号' }),
    ...(password ? {} : { password: '请填密码' }),
    ...(!totp || /^\d{6}$/.test(code) ? {} : { totp: '动态验证码是验证器里的 6 位数字' }),
  }))
  const signIn = async () => {
    const { username, password, totp: code } = form.values()
    try {
      await signInStaff(username, password, code)
      onDone()
    } catch (error) {
      if (isApiError(error) && error.code === 'totp-needed') setTotp(true)
      throw error
    }
  }
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <TextField label="账号" {...form.field('username')} />
      <TextField
        label="密码"
        kind="password"
        onEnter={() => {
          if (form.ready()) void signIn().catch(form.fail)
        }}
        {...form.field('password')}
      />
      <View>
        {totp ? (
          <TextField
            label="动态验证码"
            kind="number"
            help="打开验证器 App 看 6 位数字"
            {...form.field('totp')}
          />
        ) : null}
      </View>
      <SubmitButton form={form} onTap={signIn}>
        登录
      </SubmitButton>
    </View>
  )
}
