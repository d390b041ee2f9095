import { View } from '@tarojs/components'
import { auth } from '@wengang/shared/contract/accounts'
import { useEffect, useState } from 'react'
import { call } from '../api/request'
import { Button } from './button'
import { toast } from './dialogs'
import { TextField } from './fields'
import { useForm } from './form'

interface PhoneFormProps {
  readonly yes: string
  /** Said first of all, e.g. that the notice must be agreed to; null goes on. */
  readonly before?: () => boolean
  readonly onSubmit: (phone: string, code: string) => Promise<void>
}

/** Phone number, then the six digits of the text message: for signing in and for binding a phone. */
export const PhoneForm = ({ yes, before = () => true, onSubmit }: PhoneFormProps) => {
  const form = useForm({ phone: '', code: '' })
  const [wait, setWait] = useState(0)
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (wait <= 0) return undefined
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const wrongPhone = (): boolean => {
    if (/^1[3-9]\d{9}$/.test(form.values().phone)) return false
    form.setErrors({ phone: '手机号是 1 开头的 11 位数字，请再看看' })
    return true
  }
  const sendCode = async () => {
    if (!before() || wrongPhone()) return
    try {
      const { retryAfterSeconds } = await call(auth.phoneCode, { body: { phone: form.values().phone } })
      setWait(retryAfterSeconds)
      setSent(true)
      form.setErrors({})
      toast('验证码已发到您的手机')
    } catch (error) {
      form.fail(error)
    }
  }
  const submit = async () => {
    if (!before() || wrongPhone()) return
    const { phone, code } = form.values()
    if (!/^\d{6}$/.test(code)) return form.setErrors({ code: '验证码是短信里的 6 位数字' })
    await onSubmit(phone, code).catch(form.fail)
  }
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <TextField
        label="手机号"
        kind="tel"
        maxLength={11}
        placeholder="11 位手机号"
        {...form.field('phone')}
      />
      <Button kind="quiet" disabled={wait > 0} onTap={sendCode}>
        {wait > 0 ? `${wait} 秒后可再发` : sent ? '再发一次验证码' : '发送验证码'}
      </Button>
      <TextField
        label="验证码"
        kind="number"
        maxLength={6}
        placeholder="短信里的 6 位数字"
        onEnter={() => void submit()}
        {...form.field('code')}
      />
      <Button onTap={submit}>{yes}</Button>
    </View>
  )
}
