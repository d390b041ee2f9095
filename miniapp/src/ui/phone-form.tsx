import { View } from '@tarojs/components'
import { faultOf } from '@wengang/shared/values/reading'
import { readPhone } from '@wengang/shared/values/phone'
import { useEffect, useState, type ReactNode } from 'react'
import { sendPhoneCode } from '../api/sign-in-proof'
import { Button } from './button'
import { toast } from './dialogs'
import { TextField } from './fields'
import type { Faults } from './faults'
import { useForm, type Form } from './form'
import { SubmitButton } from './submit-button'

interface PhoneFormProps {
  readonly yes: string
  /** What must be so first of all, e.g. that the notice is agreed to: the fault at its name. */
  readonly before?: () => Faults
  /** What stands above the fields and is part of the form. */
  readonly head?: (form: Pick<Form<'phone' | 'code'>, 'at'>) => ReactNode
  readonly onSubmit: (phone: string, code: string) => Promise<void>
}

/** Phone number, then the six digits of the text message: for signing in and for binding a phone. */
export const PhoneForm = ({ yes, before = () => ({}), head, onSubmit }: PhoneFormProps) => {
  const phoneFaults = (phone: string): Faults => {
    const says = faultOf(readPhone(phone))
    return { ...before(), ...(says === undefined ? {} : { phone: says }) }
  }
  const form = useForm({ phone: '', code: '' }, ({ phone, code }) => ({
    ...phoneFaults(phone),
    ...(/^\d{6}$/.test(code) ? {} : { code: '验证码是短信里的 6 位数字' }),
  }))
  const [wait, setWait] = useState(0)
  const [sent, setSent] = useState(false)
  useEffect(() => {
    if (wait <= 0) return undefined
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const sendCode = async () => {
    const wrong = phoneFaults(form.values().phone)
    form.refuse(wrong)
    if (Object.keys(wrong).length > 0) return
    try {
      setWait(await sendPhoneCode(form.values().phone))
      setSent(true)
      toast('验证码已发到您的手机')
    } catch (error) {
      form.fail(error)
    }
  }
  const submit = () => onSubmit(form.values().phone, form.values().code)
  return (
    <View className="stack" style={{ gap: '16px' }}>
      {head?.(form)}
      <TextField label="手机号" kind="tel" placeholder="11 位手机号" {...form.field('phone')} />
      <Button kind="quiet" disabled={wait > 0} onTap={sendCode}>
        {wait > 0 ? `${wait} 秒后可再发` : sent ? '再发一次验证码' : '发送验证码'}
      </Button>
      <TextField
        label="验证码"
        kind="number"
        placeholder="短信里的 6 位数字"
        onEnter={() => {
          if (form.ready()) void submit().catch(form.fail)
        }}
        {...form.field('code')}
      />
      <SubmitButton form={form} onTap={submit}>
        {yes}
      </SubmitButton>
    </View>
  )
}
