export default definePageConfig({ navigationBarTitleText: '单位联系方式' })
