export default definePageConfig({ navigationBarTitleText: '证件和账号' })
