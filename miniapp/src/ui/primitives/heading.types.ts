import type { ReactNode } from 'react'

export interface HeadingProps {
  /** 2 for a part of the page, 3 for a row of a list or a part of a part. The page's title is the 1. */
  readonly level?: 2 | 3
  readonly className: string
  readonly children?: ReactNode
}
