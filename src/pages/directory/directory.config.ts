export default definePageConfig({
  navigationBarTitleText: 'ShanghaiDoctor',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
