export default definePageConfig({ navigationBarTitleText: '试镜头和话筒' })
