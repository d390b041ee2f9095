export interface DateInputProps {
  readonly id: string
  /** 'YYYY-MM-DD', with `month` 'YYYY-MM'; '' when not chosen. */
  readonly value: string
  readonly month?: boolean
  readonly min?: string
  readonly max?: string
  readonly bad?: boolean
  readonly label?: string
  readonly onChoose: (value: string) => void
}
