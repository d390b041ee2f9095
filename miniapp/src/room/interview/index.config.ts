export default definePageConfig({
  navigationBarTitleText: '视频面试',
  navigationBarBackgroundColor: '#17211C',
  navigationBarTextStyle: 'white',
  backgroundColor: '#17211C',
})
