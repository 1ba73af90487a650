export default definePageConfig({
  navigationBarTitleText: 'ShanghaiDoctor',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  // The native component that draws the text; the web build has no such thing.
  ...(process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'article-piece': '../../components/articlePiece/articlePiece' } }
    : {}),
})
