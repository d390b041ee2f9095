import type { Asked, FactJson } from './answers'
import { RegionName } from '../../ui/region-name'
import { sayFact } from './say-fact'

/** An answer as it is read back. */
export const FactValue = ({
  asked,
  value,
}: {
  readonly asked: Asked
  readonly value: FactJson | undefined
}) =>
  asked.type === 'region' && typeof value === 'string' ? (
    <RegionName code={value} />
  ) : (
    <>{sayFact(asked, value) || '还没有填'}</>
  )
