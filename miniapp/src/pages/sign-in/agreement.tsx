import { View } from '@tarojs/components'
import { storage } from '../../platform/storage'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { NOTICE_VERSION } from '../../api/notice-version'

const KEY = 'notice-agreed'

/** Whether this phone's user agreed to the notice as it stands now. */
export const agreedBefore = (): boolean => storage.get(KEY) === NOTICE_VERSION
export const keepAgreed = (on: boolean): void => {
  if (on) storage.set(KEY, NOTICE_VERSION)
  else storage.remove(KEY)
}

/** Never ticked beforehand: agreeing is a tap of one's own (PIPL §14). */
export const Agreement = ({
  on,
  missing,
  onChange,
}: {
  readonly on: boolean
  readonly missing: boolean
  readonly onChange: (on: boolean) => void
}) => (
  <View>
    <Tap className={`choice ${on ? 'on' : ''}`} selected={on} onTap={() => onChange(!on)}>
      <View className={`choice-mark many`}>{on ? <Icon name="check" size={16} color="#fff" /> : null}</View>
      <View className="choice-says">我看过了，同意《隐私说明》</View>
    </Tap>
    <View>
      {missing ? (
        <View className="field-error">
          <Icon name="warning" size={18} />
          <View className="grow">请先看《隐私说明》，同意了点上面的框</View>
        </View>
      ) : null}
    </View>
    <Button kind="plain" onTap={() => goTo('/seeker/notice/index')}>
      看《隐私说明》（一分钟）
    </Button>
  </View>
)
