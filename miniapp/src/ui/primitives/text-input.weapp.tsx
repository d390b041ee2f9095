import { Input, Textarea } from '@tarojs/components'
import { useState } from 'react'
import type { TextInputProps } from './text-input.types'

export const TextInput = ({
  id,
  initial = '',
  kind = 'text',
  placeholder = '',
  lines = false,
  bad = false,
  label,
  focus = false,
  onInput,
  onBlur,
  onEnter,
  enterKey = 'done',
}: TextInputProps) => {
  // The first value only: `value` never changes afterwards, which is what makes it uncontrolled on WeChat.
  const [first] = useState(initial)
  const common = {
    id,
    value: first,
    placeholder,
    // WeChat cuts at 140 without a word; what is too long is counted after cleaning and refused aloud.
    maxlength: -1,
    focus,
    placeholderClass: 'field-empty',
    ariaLabel: label ?? placeholder,
    ...(bad ? { ariaInvalid: true } : {}),
    onInput: (event: { detail: { value: string } }) => onInput?.(event.detail.value),
    onBlur: (event: { detail: { value: string } }) => onBlur?.(event.detail.value),
  }
  if (lines) return <Textarea {...common} className="field-input many" showConfirmBar={false} />
  return (
    <Input
      {...common}
      className="field-input"
      type={kind === 'password' || kind === 'tel' ? (kind === 'tel' ? 'number' : 'text') : kind}
      password={kind === 'password'}
      confirmType={enterKey}
      onConfirm={(event) => onEnter?.(event.detail.value)}
    />
  )
}
