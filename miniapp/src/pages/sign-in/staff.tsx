import { View } from '@tarojs/components'
import { auth } from '@wengang/shared/contract/accounts'
import { useState } from 'react'
import { startSession } from '../../api/account'
import { isApiError } from '../../api/errors'
import { call } from '../../api/request'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'

/** Name and password; the authenticator's six digits when the account asks for them. */
export const StaffSignIn = ({ onDone }: { readonly onDone: () => void }) => {
  const form = useForm({ username: '', password: '', totp: '' })
  const [totp, setTotp] = useState(false)
  const signIn = async () => {
    const { username, password, totp: code } = form.values()
    if (username === '' || password === '') {
      return form.setErrors({
        ...(username === '' && { username: '请填账号' }),
        ...(password === '' && { password: '请填密码' }),
      })
    }
    try {
      startSession(await call(auth.staff, { body: { username, password, ...(code ? { totp: code } : {}) } }))
      onDone()
    } catch (error) {
      if (isApiError(error) && error.code === 'totp-needed') setTotp(true)
      form.fail(error)
    }
  }
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <TextField label="账号" {...form.field('username')} />
      <TextField
        label="密码"
        kind="password"
        maxLength={200}
        onEnter={() => void signIn()}
        {...form.field('password')}
      />
      <View>
        {totp ? (
          <TextField
            label="动态验证码"
            kind="number"
            maxLength={6}
            help="打开验证器 App 看 6 位数字"
            {...form.field('totp')}
          />
        ) : null}
      </View>
      <Button onTap={signIn}>登录</Button>
    </View>
  )
}
