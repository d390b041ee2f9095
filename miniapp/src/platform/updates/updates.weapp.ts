import Taro from '@tarojs/taro'

/** A new version that WeChat has fetched meanwhile is offered; without this it comes only at some later cold start. */
export const watchUpdates = (): void => {
  if (!Taro.canIUse('getUpdateManager')) return
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => {
    Taro.showModal({
      title: '有新版本',
      content: '新版本已经下好，重新打开就能用。填了一半的内容会留着。',
      confirmText: '现在重开',
      cancelText: '等一下',
    }).then(
      ({ confirm }) => {
        if (confirm) updates.applyUpdate()
      },
      () => undefined,
    )
  })
}
