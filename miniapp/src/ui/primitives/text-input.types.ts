export type TextKind = 'text' | 'number' | 'digit' | 'tel' | 'idcard' | 'password'

/** Uncontrolled on purpose: a controlled input on WeChat jumps, flickers and loses letters. */
export interface TextInputProps {
  readonly id: string
  readonly initial?: string
  readonly kind?: TextKind
  readonly placeholder?: string
  readonly lines?: boolean
  readonly bad?: boolean
  readonly label?: string
  /** The cursor is to be here: WeChat's input takes it only from inside. */
  readonly focus?: boolean
  /** Every letter: keep it in a ref, never in state that renders this input. */
  readonly onInput?: (value: string) => void
  readonly onBlur?: (value: string) => void
  /** Enter, or the keyboard's 搜索 / 完成 key. */
  readonly onEnter?: (value: string) => void
  readonly enterKey?: 'search' | 'done' | 'next'
}
