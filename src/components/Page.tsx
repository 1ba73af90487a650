import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { LanguageContext } from '../i18n/words'
import { type Appearance, DarkContext, largeTextRem } from '../theme/appearance'
import { inLanguage } from './accessibility'
import classes from './Page.module.scss'

/** The root of every page: sets theme, language and text size for all that it holds. */
export function Page({ appearance, children }: PropsWithChildren<{ appearance: Appearance }>) {
  const { language, theme, rem, dark } = appearance
  const large = rem >= largeTextRem ? ' text-large' : ''
  return (
    <LanguageContext.Provider value={language}>
      <DarkContext.Provider value={dark}>
        <View {...inLanguage(language, `${classes.page} theme-${theme}${large}`)} style={`--rem:${rem}px`}>
          <View className={classes.column}>{children}</View>
        </View>
      </DarkContext.Provider>
    </LanguageContext.Provider>
  )
}
