export default definePageConfig({
  navigationBarTitleText: '报名进度',
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
