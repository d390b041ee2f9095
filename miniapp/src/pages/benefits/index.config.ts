export default definePageConfig({
  navigationBarTitleText: '领补贴',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
