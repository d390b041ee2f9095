import type { ReactNode } from 'react'

export interface TapProps {
  readonly className?: string
  readonly onTap?: () => void
  /** What it does, for a screen reader, where the content does not say. */
  readonly label?: string
  readonly disabled?: boolean
  /** Chosen or not, for a choice. */
  readonly selected?: boolean
  /** What kind of choice: one of several, or any number. A filter that is on or off needs none. */
  readonly role?: 'radio' | 'checkbox'
  /** Whether what it opens is open. */
  readonly expanded?: boolean
  /** WeChat's own abilities that only its button has. Nothing happens on the web. */
  readonly openType?: 'share' | 'getPhoneNumber' | 'contact' | 'openSetting' | 'agreePrivacyAuthorization'
  /** Code of getPhoneNumber; null when refused or out of quota. */
  readonly onPhoneCode?: (code: string | null) => void
  /** The settings that `openSetting` opened were closed again. */
  readonly onSettings?: () => void
  readonly children?: ReactNode
}
