import type { DateInputProps } from './date-input.types'

/** The browser's own date chooser: right for thumbs, keyboards and screen readers alike. */
export const DateInput = ({
  id,
  value,
  month = false,
  min,
  max,
  bad = false,
  label,
  onChoose,
}: DateInputProps) => (
  <div className={`field-box ${bad ? 'bad' : ''}`}>
    <input
      id={id}
      className="field-input"
      type={month ? 'month' : 'date'}
      value={value}
      min={month ? min?.slice(0, 7) : min}
      max={month ? max?.slice(0, 7) : max}
      aria-label={label}
      aria-invalid={bad}
      onChange={(event) => onChoose(event.target.value)}
    />
  </div>
)
