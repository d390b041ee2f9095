export default definePageConfig({ navigationBarTitleText: '领补贴' })
