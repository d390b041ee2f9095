import type { TapProps } from './tap.types'

/** Anything that can be tapped. A real button: the keyboard and screen readers work. */
export const Tap = ({ className = '', onTap, label, disabled = false, selected, children }: TapProps) => (
  <button
    type="button"
    className={`tap ${className}`}
    disabled={disabled}
    aria-label={label}
    aria-pressed={selected}
    onClick={(event) => {
      event.stopPropagation()
      onTap?.()
    }}
  >
    {children}
  </button>
)
