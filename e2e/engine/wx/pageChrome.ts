import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, withCallbacks } from './api'

/** What surrounds a page: navigation bar, background, tab bar, pull-down, scrolling. */
export function pageChromeApis(phone: Phone): Apis {
  const change = (name: string, keep: (options: Options) => Options) =>
    withCallbacks(phone, name, (options) => {
      if (phone.isSinglePage && name.startsWith('setNavigationBar')) {
        throw new Refusal('no navigation bar to change in single page mode')
      }
      Object.assign(phone.pages.current.chrome, keep(options))
      return undefined
    })
  const tabBar = (name: string, work: (options: Options) => void) =>
    withCallbacks(phone, name, (options) => {
      if (phone.isSinglePage) throw new Refusal('no tab bar in single page mode')
      if (!phone.dist.app.tabBar) throw new Refusal('not TabBar page')
      work(options)
      return undefined
    })
  const quiet = (name: string) => withCallbacks(phone, name, () => undefined)
  return {
    setNavigationBarTitle: change('setNavigationBarTitle', ({ title }) => ({
      navigationBarTitleText: String(title ?? ''),
    })),
    setNavigationBarColor: change('setNavigationBarColor', ({ frontColor, backgroundColor }) => {
      if (frontColor !== '#ffffff' && frontColor !== '#000000') {
        throw new Refusal(`invalid frontColor "${String(frontColor)}", it takes #ffffff and #000000`)
      }
      return {
        navigationBarTextStyle: frontColor === '#ffffff' ? 'white' : 'black',
        navigationBarBackgroundColor: String(backgroundColor),
      }
    }),
    showNavigationBarLoading: quiet('showNavigationBarLoading'),
    hideNavigationBarLoading: quiet('hideNavigationBarLoading'),
    hideHomeButton: quiet('hideHomeButton'),
    setBackgroundColor: change('setBackgroundColor', ({ backgroundColor, backgroundColorTop, backgroundColorBottom }) =>
      onlyGiven({ backgroundColor, backgroundColorTop, backgroundColorBottom }),
    ),
    setBackgroundTextStyle: change('setBackgroundTextStyle', ({ textStyle }) => ({ backgroundTextStyle: textStyle })),
    setTabBarStyle: tabBar('setTabBarStyle', ({ color, selectedColor, backgroundColor, borderStyle }) =>
      Object.assign(phone.tabBarChanges.style, onlyGiven({ color, selectedColor, backgroundColor, borderStyle })),
    ),
    setTabBarItem: tabBar('setTabBarItem', ({ index, text, iconPath, selectedIconPath }) => {
      const number = Number(index)
      if (!phone.dist.app.tabBar?.list[number]) throw new Refusal(`tabbar item not found: ${String(index)}`)
      const change = onlyGiven({ text, iconPath, selectedIconPath })
      phone.tabBarChanges.items.set(number, { ...phone.tabBarChanges.items.get(number), ...change })
    }),
    showTabBar: tabBar('showTabBar', () => {
      phone.tabBarChanges.hidden = false
    }),
    hideTabBar: tabBar('hideTabBar', () => {
      phone.tabBarChanges.hidden = true
    }),
    pageScrollTo: withCallbacks(phone, 'pageScrollTo', ({ scrollTop, selector, offsetTop }) => {
      const page = phone.pages.current
      page.scrolls.push(onlyGiven({ scrollTop, selector, offsetTop }))
      if (typeof scrollTop === 'number') phone.pages.scroll(scrollTop)
      return undefined
    }),
    startPullDownRefresh: withCallbacks(phone, 'startPullDownRefresh', () => {
      phone.pages.pullDown()
      return undefined
    }),
    stopPullDownRefresh: withCallbacks(phone, 'stopPullDownRefresh', () => {
      phone.pages.current.isRefreshing = false
      return undefined
    }),
  }
}

function onlyGiven(values: Options): Options {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
