import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Refused } from '../api/refusals'
import { reveal, spotId } from '../platform/reveal'
import { Slot } from './slot'
import { Warning } from './warnings'

/** Why an action was refused and what to do, above the record as it is now; brought into view, because the button may be far below. */
export const RefusedCard = ({ refused }: { readonly refused: Refused | null }) => {
  useEffect(() => {
    if (refused) void reveal(['refused'])
  }, [refused])
  return (
    <Slot>
      {refused ? (
        <View id={spotId('refused')} {...{ role: 'alert' }}>
          <Warning tone="danger">
            <View style={{ fontWeight: 600 }}>{refused.title}</View>
            <View>{refused.what}</View>
            {refused.points.map((point) => (
              <View key={point}>{`· ${point}`}</View>
            ))}
          </Warning>
        </View>
      ) : null}
    </Slot>
  )
}
