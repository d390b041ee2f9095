export default definePageConfig({
  navigationBarTitleText: '面试',
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
