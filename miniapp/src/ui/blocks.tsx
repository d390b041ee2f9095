import { View } from '@tarojs/components'
import { memo, useId, type ReactNode } from 'react'
import { useNear } from '../platform/near'
import { said } from './primitives/said'

/** Rows that come and go together: few enough to draw at once, many enough that little is watched. */
const ROWS = 12

interface BlockProps<T> {
  readonly id: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly row: (item: T) => ReactNode
  readonly className: string
  readonly drop: boolean
}

const Block = <T,>({ id, items, keyOf, row, className, drop }: BlockProps<T>) => {
  const far = useNear(id, drop)
  return (
    <View id={id} className="block">
      {far === null ? (
        <View className={className} {...said({ role: 'list' })}>
          {items.map((item) => (
            <View key={keyOf(item)} {...said({ role: 'listitem' })}>
              {row(item)}
            </View>
          ))}
        </View>
      ) : (
        <View style={{ height: `${far}px` }} />
      )}
    </View>
  )
}

const sameBlock = <T,>(a: BlockProps<T>, b: BlockProps<T>): boolean =>
  a.id === b.id &&
  a.row === b.row &&
  a.className === b.className &&
  a.drop === b.drop &&
  a.items.length === b.items.length &&
  a.items.every((item, index) => item === b.items[index])

const KeptBlock = memo(Block, sameBlock) as typeof Block

/**
 * A long list, twelve rows a block. WeChat slows down past a thousand nodes, so a block that was scrolled far away keeps its
 * height and nothing else, until it comes near again.
 */
export const Blocks = <T,>({ items, keyOf, row, className, drop }: Omit<BlockProps<T>, 'id'>) => {
  const id = useId().replace(/\W/g, '')
  const blocks = Array.from({ length: Math.ceil(items.length / ROWS) }, (_none, index) =>
    items.slice(index * ROWS, (index + 1) * ROWS),
  )
  return (
    <View className={className}>
      {blocks.map((rows, index) => (
        <View key={`${keyOf(rows[0] as T)}`}>
          <KeptBlock
            id={`b${id}-${index}`}
            items={rows}
            keyOf={keyOf}
            row={row}
            className={className}
            drop={drop}
          />
        </View>
      ))}
    </View>
  )
}
