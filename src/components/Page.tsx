import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { LanguageContext, wordsOf } from '../i18n/words'
import { type Appearance, DarkContext, largeTextRem, SinglePageContext } from '../theme/appearance'
import { inLanguage } from './accessibility'
import { Notice } from './Notice'
import classes from './Page.module.scss'

/**
 * The root of every page: sets theme, language and text size for all that it holds. A page that was opened from Moments
 * ends with the way to all the others.
 */
export function Page({ appearance, children }: PropsWithChildren<{ appearance: Appearance }>) {
  const { language, theme, rem, dark, singlePage } = appearance
  const large = rem >= largeTextRem ? ' text-large' : ''
  return (
    <LanguageContext.Provider value={language}>
      <DarkContext.Provider value={dark}>
        <SinglePageContext.Provider value={singlePage}>
          <View {...inLanguage(language, `${classes.page} theme-${theme}${large}`)} style={`--rem:${rem}px`}>
            <View className={classes.column}>
              {children}
              {singlePage ? <Notice text={wordsOf[language].singlePage} /> : null}
            </View>
          </View>
        </SinglePageContext.Provider>
      </DarkContext.Provider>
    </LanguageContext.Provider>
  )
}
