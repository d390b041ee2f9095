import { View } from '@tarojs/components'
import type { Refused } from '../api/refusals'
import { Slot } from './slot'
import { Warning } from './warnings'

/** Why an action was refused and what to do, above the record as it is now. */
export const RefusedCard = ({ refused }: { readonly refused: Refused | null }) => (
  <Slot>
    {refused ? (
      <Warning tone="danger">
        <View style={{ fontWeight: 600 }}>{refused.title}</View>
        <View>{refused.what}</View>
        {refused.points.map((point) => (
          <View key={point}>{`· ${point}`}</View>
        ))}
      </Warning>
    ) : null}
  </Slot>
)
