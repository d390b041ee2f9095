import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { Tap } from './primitives/tap'
import type { TapProps } from './primitives/tap.types'
import { sayFailed } from './dialogs'

interface ButtonProps extends Pick<
  TapProps,
  'openType' | 'onPhoneCode' | 'onSettings' | 'label' | 'disabled'
> {
  readonly children: ReactNode
  /** A promise keeps the button busy until it settles; what it throws is shown in a toast. */
  readonly onTap?: () => void | Promise<unknown>
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly icon?: IconName
  readonly busy?: boolean
  /** As wide as its words. */
  readonly inline?: boolean
}

/** One primary button a screen. */
export const Button = ({
  children,
  onTap,
  kind = 'primary',
  icon,
  busy = false,
  disabled = false,
  inline = false,
  ...tap
}: ButtonProps) => {
  const [running, setRunning] = useState(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  const waiting = busy || running
  const run = () => {
    const promise = onTap?.()
    if (!(promise instanceof Promise)) return
    setRunning(true)
    promise.catch(sayFailed).finally(() => {
      if (alive.current) setRunning(false)
    })
  }
  return (
    <Tap
      {...tap}
      className={`btn ${kind} ${inline ? 'inline' : ''} ${disabled || waiting ? 'off' : ''}`}
      disabled={disabled || waiting}
      onTap={run}
    >
      {icon ? <Icon name={icon} size={20} /> : null}
      {waiting ? '请稍等…' : children}
    </Tap>
  )
}
