export default definePageConfig({ navigationBarTitleText: '登记录用' })
