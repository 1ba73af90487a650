const page = process.env.BENCH_PAGE

export default defineAppConfig({
  pages: [`pages/${page}/${page}`],
  window: { navigationBarTitleText: 'Taro' },
  lazyCodeLoading: 'requiredComponents',
})
