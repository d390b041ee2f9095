export default definePageConfig({
  navigationBarTitleText: '补贴说明',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
