import { View } from '@tarojs/components'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import type { FieldSpot } from '../../ui/form'
import { Tick } from '../../ui/tick'

/** Never ticked beforehand: agreeing is a tap of one's own (PIPL §14). */
export const Agreement = ({
  on,
  spot,
  onChange,
}: {
  readonly on: boolean
  readonly spot: FieldSpot
  readonly onChange: (on: boolean) => void
}) => (
  <View>
    <Tick {...spot} on={on} onChange={onChange}>
      我看过了，同意《隐私说明》
    </Tick>
    <Button kind="plain" onTap={() => goTo('/seeker/notice/index')}>
      看《隐私说明》（一分钟）
    </Button>
  </View>
)
