import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { wordsOf } from '../i18n/words'
import { pages } from '../routes'
import { type Appearance, plainColours, type ShownTheme, shownTheme } from '../theme/appearance'

const tabs = ['interviews', 'doctors', 'library'] as const

/**
 * True once bars were coloured by hand: from then on "auto" must colour them back by hand too. The web build has no
 * theme.json and always does.
 */
let coloured = process.env.TARO_ENV === 'h5'

/**
 * WeChat's own bars follow the page: the title, and the theme and language where they differ from the phone's. Opened from
 * Moments a page has no bars that it may change (developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html).
 */
export function useNativeBars(title: string, { theme, dark, language, singlePage }: Appearance): void {
  const apply = useCallback(() => {
    if (singlePage) return
    if (title) Taro.setNavigationBarTitle({ title }).catch(refused)
    if (theme !== 'auto' || coloured) colourBars(shownTheme({ theme, dark }))
    if (isTab()) {
      tabs.forEach((tab, index) => {
        Taro.setTabBarItem({ index, text: wordsOf[language].tabs[tab] }).catch(refused)
      })
      if (process.env.TARO_ENV === 'h5') describeTabBar()
    }
  }, [title, theme, dark, language, singlePage])
  useEffect(() => {
    apply()
    // The web build's tab bar comes into being after the first page.
    if (process.env.TARO_ENV === 'h5') Taro.nextTick(apply)
  }, [apply])
  useDidShow(apply)
}

function colourBars(theme: ShownTheme) {
  coloured = true
  const { paper, ink3, accent } = plainColours[theme]
  const front = theme === 'dark' ? '#ffffff' : '#000000'
  const border = theme === 'dark' ? 'white' : 'black'
  Taro.setNavigationBarColor({ frontColor: front, backgroundColor: paper }).catch(refused)
  if (process.env.TARO_ENV !== 'h5')
    Taro.setBackgroundColor({ backgroundColor: paper, backgroundColorTop: paper, backgroundColorBottom: paper }).catch(
      refused,
    )
  if (isTab()) {
    Taro.setTabBarStyle({ color: ink3, selectedColor: accent, backgroundColor: paper, borderStyle: border }).catch(
      refused,
    )
  }
}

/** What the web build's bar shows to eyes alone: that it leads through the pages, and which of them is open. */
function describeTabBar() {
  const bar = document.querySelector('taro-tabbar')
  bar?.setAttribute('role', 'navigation')
  bar?.querySelectorAll('a').forEach((item, index) => {
    if (index === openTab()) item.setAttribute('aria-current', 'page')
    else item.removeAttribute('aria-current')
  })
}

function isTab(): boolean {
  return openTab() >= 0
}

/** The position of the tab that is open; -1 on another page. */
function openTab(): number {
  const route = `/${Taro.getCurrentPages().slice(-1)[0]?.route?.replace(/^\//, '').split('?')[0]}`
  return tabs.findIndex((tab) => pages[tab] === route)
}

/** Old phones refuse some of these: the page reads as well without. */
function refused(reason: unknown) {
  console.info('a bar stayed as it was', reason)
}
