import { Button } from '@tarojs/components'
import type { TapProps } from './tap.types'

/** Anything that can be tapped. A button on both platforms, so that screen readers say so. */
export const Tap = ({
  className = '',
  onTap,
  label,
  disabled = false,
  selected,
  role,
  expanded,
  openType,
  onPhoneCode,
  onSettings,
  children,
}: TapProps) => (
  <Button
    className={`tap ${className}`}
    hoverClass={disabled ? 'none' : 'pressed'}
    disabled={disabled}
    // A button says so by itself; what is chosen or not is a box to a screen reader on WeChat, which knows no pressed buttons.
    {...(role || selected !== undefined ? { ariaRole: role ?? 'checkbox' } : {})}
    {...(label ? { ariaLabel: label } : {})}
    {...(selected === undefined ? {} : { ariaChecked: selected })}
    {...(disabled ? { ariaDisabled: true } : {})}
    {...(expanded === undefined ? {} : { ariaExpanded: expanded })}
    {...(openType ? { openType } : {})}
    {...(onPhoneCode
      ? { onGetPhoneNumber: (event: { detail: { code?: string } }) => onPhoneCode(event.detail.code ?? null) }
      : {})}
    {...(onSettings ? { onOpenSetting: () => onSettings() } : {})}
    {...(onTap && !disabled ? { onClick: () => onTap() } : {})}
  >
    {children}
  </Button>
)
