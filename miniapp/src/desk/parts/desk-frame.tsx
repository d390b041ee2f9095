import type { ReactNode } from 'react'
import { DeskLayout } from '../../ui/desk-layout'
import { DeskNav } from './nav'
import type { DeskRoom } from './rooms'

interface DeskFrameProps {
  readonly title: string
  readonly here: DeskRoom['id']
  readonly filters?: ReactNode
  readonly list: ReactNode
  readonly record: ReactNode | null
  readonly queue: {
    readonly move: (by: 1 | -1) => void
    readonly start: () => void
    readonly choose: (id: null) => void
  }
  readonly hint?: string
}

/** A room of the desk with a list: rooms on top, filters above the list, keys ↑ ↓ Enter Esc. */
export const DeskFrame = ({ title, here, filters, list, record, queue, hint }: DeskFrameProps) => (
  <DeskLayout
    title={title}
    tools={<DeskNav here={here} />}
    list={
      <>
        {filters}
        {list}
      </>
    }
    record={record}
    hint={hint}
    onClose={() => queue.choose(null)}
    onMove={queue.move}
    keys={{ Enter: queue.start }}
  />
)
