import { Button } from '@tarojs/components'
import type { TapProps } from './tap.types'

/** Anything that can be tapped. A button on both platforms, so that screen readers say so. */
export const Tap = ({
  className = '',
  onTap,
  label,
  disabled = false,
  selected,
  openType,
  onPhoneCode,
  onSettings,
  children,
}: TapProps) => (
  <Button
    className={`tap ${className}`}
    hoverClass={disabled ? 'none' : 'pressed'}
    disabled={disabled}
    {...(label ? { ariaLabel: label } : {})}
    {...(selected === undefined ? {} : { 'aria-checked': selected })}
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
