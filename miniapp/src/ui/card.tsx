import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Heading } from './primitives/heading'
import { Tap } from './primitives/tap'

/** A white card; the whole card is the target when it leads somewhere. */
export const Card = ({
  title,
  onTap,
  children,
}: {
  readonly title?: string
  readonly onTap?: () => void
  readonly children?: ReactNode
}) => {
  const inner = (
    <>
      {title ? <Heading className="card-title">{title}</Heading> : null}
      {children}
    </>
  )
  return onTap ? (
    <Tap className="card" onTap={onTap}>
      {inner}
    </Tap>
  ) : (
    <View className="card">{inner}</View>
  )
}

/** A fact: label left, value right of it. Nothing is shown for an absent value. */
export const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null || children === undefined || children === '' ? null : (
    <View className="row">
      <View className="row-label">{label}</View>
      <View className="row-value">{children}</View>
    </View>
  )

/** A row that leads somewhere: words left, an optional value, an arrow. */
export const LinkRow = ({
  children,
  value,
  onTap,
  last = false,
}: {
  readonly children: ReactNode
  readonly value?: ReactNode
  readonly onTap: () => void
  readonly last?: boolean
}) => (
  <Tap className={`row ${last ? 'last' : ''}`} onTap={onTap}>
    <View className="row-label wide">{children}</View>
    <View className="row-value right">{value}</View>
    <Icon name="forward" size={18} color="#8d9891" />
  </Tap>
)
