// The web build has no theme.json: its bars take their colours from the style sheet.
const web = process.env.TARO_ENV === 'h5'
const themed = (variable: string, onTheWeb: string) => (web ? onTheWeb : `@${variable}`)

export default defineAppConfig({
  pages: [
    'pages/interviews/interviews',
    'pages/doctors/doctors',
    'pages/library/library',
    'pages/interview/interview',
    'pages/doctor/doctor',
    'pages/directory/directory',
    'pages/hospital/hospital',
    'pages/department/department',
    'pages/about/about',
    'pages/shelf/shelf',
  ],
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
    ? {}
    : {
        darkmode: true,
        themeLocation: 'theme.json',
        sitemapLocation: 'sitemap.json',
        requiredBackgroundModes: ['audio'],
      }),
  lazyCodeLoading: 'requiredComponents',
  resizable: true,
})
