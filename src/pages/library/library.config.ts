export default definePageConfig({ navigationBarTitleText: 'ShanghaiDoctor', enableShareAppMessage: true })
