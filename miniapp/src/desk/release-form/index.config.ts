export default definePageConfig({ navigationBarTitleText: '提出参数调整' })
