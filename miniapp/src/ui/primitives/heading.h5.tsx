import type { HeadingProps } from './heading.types'

/** A heading that a screen reader can jump to. A span inside a heading-less block would be read as plain words. */
export const Heading = ({ level = 2, className, children }: HeadingProps) => (
  <div role="heading" aria-level={level} className={className}>
    {children}
  </div>
)
