export default definePageConfig({
  navigationBarTitleText: '面试安排',
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
