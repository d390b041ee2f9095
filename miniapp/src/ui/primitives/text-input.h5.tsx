import type { TextInputProps, TextKind } from './text-input.types'

const MODES: Record<TextKind, { type: string; inputMode: 'text' | 'numeric' | 'decimal' | 'tel' }> = {
  text: { type: 'text', inputMode: 'text' },
  number: { type: 'text', inputMode: 'numeric' },
  digit: { type: 'text', inputMode: 'decimal' },
  tel: { type: 'tel', inputMode: 'tel' },
  idcard: { type: 'text', inputMode: 'text' },
  password: { type: 'password', inputMode: 'text' },
}

export const TextInput = ({
  id,
  initial = '',
  kind = 'text',
  placeholder,
  lines = false,
  bad = false,
  label,
  onInput,
  onBlur,
  onEnter,
  enterKey = 'done',
}: TextInputProps) => {
  const common = {
    id,
    name: id,
    defaultValue: initial,
    placeholder,
    'aria-invalid': bad,
    'aria-label': label,
    onChange: (event: { target: { value: string } }) => onInput?.(event.target.value),
    onBlur: (event: { target: { value: string } }) => onBlur?.(event.target.value),
  }
  if (lines) return <textarea {...common} className="field-input many" />
  return (
    <input
      {...common}
      {...MODES[kind]}
      className="field-input"
      autoComplete={kind === 'tel' ? 'tel' : kind === 'password' ? 'current-password' : 'off'}
      enterKeyHint={enterKey}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.(event.currentTarget.value)
      }}
    />
  )
}
