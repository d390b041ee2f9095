import { View } from '@tarojs/components'
import { auth } from '@wengang/shared/contract/accounts'
import { useEffect, useState } from 'react'
import { startSession } from '../../api/account'
import { call } from '../../api/request'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'

/** Phone number, then the six digits of the text message. */
export const PhoneSignIn = ({ onDone }: { readonly onDone: () => void }) => {
  const form = useForm({ phone: '', code: '' })
  const [wait, setWait] = useState(0)
  useEffect(() => {
    if (wait <= 0) return undefined
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const sendCode = async () => {
    try {
      const { retryAfterSeconds } = await call(auth.phoneCode, { body: { phone: form.values().phone } })
      setWait(retryAfterSeconds)
      form.setErrors({})
      toast('验证码已发到您的手机')
    } catch (error) {
      form.fail(error)
    }
  }
  const signIn = async () => {
    try {
      startSession(await call(auth.phone, { body: form.values() }))
      onDone()
    } catch (error) {
      form.fail(error)
    }
  }
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <TextField label="手机号" kind="tel" maxLength={11} placeholder="11 位手机号" {...form.field('phone')} />
      <Button kind="quiet" disabled={wait > 0} onTap={sendCode}>{wait > 0 ? `${wait} 秒后可再发` : '发送验证码'}</Button>
      <TextField label="验证码" kind="number" maxLength={6} placeholder="短信里的 6 位数字" onEnter={() => void signIn()} {...form.field('code')} />
      <Button onTap={signIn}>登录</Button>
    </View>
  )
}
