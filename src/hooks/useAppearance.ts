import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { type Language, languageOfTag } from '../../contract/language'
import { readSettings, type Settings, subscribeSettings } from '../storage/settings'
import { type Appearance, remOf } from '../theme/appearance'
import { isSinglePage } from './singlePage'

/** The reader's settings as they are now; the caller is drawn anew when they change. */
export function useSettings(): Settings {
  return useSyncExternalStore(subscribeSettings, readSettings)
}

/** How pages are set: the reader's settings, completed by the phone's language and text size. */
export function useAppearance(): Appearance {
  const { language, theme, textSize } = useSettings()
  const phoneTheme = useSyncExternalStore(subscribePhoneTheme, readPhoneTheme)
  const phone = readPhone()
  return {
    language: language === 'auto' ? phone.language : language,
    theme,
    rem: remOf(textSize, phone.textScale),
    dark: (theme === 'auto' ? phoneTheme : theme) === 'dark',
    singlePage: isSinglePage(),
  }
}

let phone: { language: Language; textScale: number } | undefined

/**
 * Its language, English where we do not speak it; and WeChat's own text size as a factor (base library 2.23.4, else 1).
 * Read once: WeChat restarts a mini-program when either changes.
 */
function readPhone() {
  if (!phone) {
    const info: { language?: string; fontSizeScaleFactor?: number } = Taro.getAppBaseInfo()
    phone = {
      language: languageOfTag(info.language) ?? 'en',
      textScale: info.fontSizeScaleFactor || 1,
    }
  }
  return phone
}

/** The phone's own theme; light where a phone has none (theme: base library 2.11.0). */
function readPhoneTheme(): 'light' | 'dark' {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

function subscribePhoneTheme(listener: () => void): () => void {
  Taro.onThemeChange(listener)
  return () => Taro.offThemeChange(listener)
}
