export default definePageConfig({ navigationBarTitleText: '三个问题' })
