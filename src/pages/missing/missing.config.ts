export default definePageConfig({ navigationBarTitleText: 'ShanghaiDoctor' })
