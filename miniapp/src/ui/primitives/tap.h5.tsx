import type { TapProps } from './tap.types'

/** Anything that can be tapped. A real button: the keyboard and screen readers work. */
export const Tap = ({
  className = '',
  onTap,
  label,
  disabled = false,
  selected,
  onSettings,
  expanded,
  children,
}: TapProps) => (
  <button
    type="button"
    className={`tap ${className}`}
    disabled={disabled}
    aria-label={label}
    aria-pressed={selected}
    aria-expanded={expanded}
    onClick={(event) => {
      event.stopPropagation()
      onTap?.()
      // A browser asks again by itself; there are no settings of ours to open first.
      onSettings?.()
    }}
  >
    {children}
  </button>
)
