export default definePageConfig({
  navigationBarTitleText: '我的面试',
  enablePullDownRefresh: true,
  backgroundTextStyle: 'dark',
})
