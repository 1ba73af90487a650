// The web build has no theme.json: its bars take their colours from the style sheet.
const web = process.env.TARO_ENV === 'h5'
const themed = (variable: string, onTheWeb: string) => (web ? onTheWeb : `@${variable}`)

const ahead = (...names: string[]) => ({ network: 'all' as const, packages: names.map((name) => `pages/${name}`) })

export default defineAppConfig({
  pages: [
    'pages/interviews/interviews',
    'pages/doctors/doctors',
    'pages/library/library',
    'pages/interview/interview',
    'pages/missing/missing',
  ],
  // Each is a package of its own, loaded when it is opened or ahead of it; its path is what it would be without.
  subPackages: ['doctor', 'directory', 'hospital', 'department', 'about', 'shelf', 'search'].map((name) => ({
    root: `pages/${name}`,
    pages: [name],
  })),
  // Where a reader may go from a page: a few KB each, so on every network.
  preloadRule: {
    'pages/interviews/interviews': ahead('search'),
    'pages/doctors/doctors': ahead('doctor', 'directory', 'search'),
    'pages/interview/interview': ahead('doctor'),
    'pages/doctor/doctor': ahead('hospital', 'department'),
    'pages/library/library': ahead('shelf', 'about'),
  },
  window: {
    navigationBarTitleText: 'ShanghaiDoctor',
    navigationBarBackgroundColor: themed('paper', '#FBFBF8'),
    navigationBarTextStyle: themed('textStyle', 'black') as 'black',
    backgroundColor: themed('paper', '#FBFBF8'),
    backgroundTextStyle: themed('backgroundTextStyle', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('ink3', '#63666A'),
    selectedColor: themed('accent', '#B3281A'),
    backgroundColor: themed('paper', '#FBFBF8'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: ['interviews', 'doctors', 'library'].map((name) => ({
      pagePath: `pages/${name}/${name}`,
      text: { interviews: 'Interviews', doctors: 'Doctors', library: 'Library' }[name] ?? name,
      iconPath: themed(`${name}Icon`, `assets/tabs/${name}-light.png`),
      selectedIconPath: themed(`${name}SelectedIcon`, `assets/tabs/${name}-light-selected.png`),
    })),
  },
  ...(web
    ? // Taro hides the page below once its transition is over, also where a reader has come back to it by then.
      { animation: false }
    : {
        darkmode: true,
        themeLocation: 'theme.json',
        sitemapLocation: 'sitemap.json',
        requiredBackgroundModes: ['audio'],
      }),
  // Opened from Moments a page begins below WeChat's own bar.
  singlePage: { navigationBarFit: 'squeezed' },
  lazyCodeLoading: 'requiredComponents',
  resizable: true,
})
