export default definePageConfig({
  navigationBarTitleText: '收到的报名',
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
