export default definePageConfig({
  navigationBarTitleText: '找工作',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
