import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { OwnPageContext, useOwnPage } from '../hooks/ownPage'
import { LanguageContext, wordsOf } from '../i18n/words'
import { type Appearance, DarkContext, largeTextRem, RemContext, SinglePageContext } from '../theme/appearance'
import { inLanguage, landmark } from './accessibility'
import { Notice } from './Notice'
import classes from './Page.module.scss'

/**
 * The root of every page: sets theme, language and text size for all that it holds. A page that was opened from Moments
 * ends with the way to all the others.
 */
export function Page({ appearance, children }: PropsWithChildren<{ appearance: Appearance }>) {
  const { language, theme, rem, dark, singlePage } = appearance
  const large = rem >= largeTextRem ? ' text-large' : ''
  const page = useOwnPage()
  return (
    <OwnPageContext.Provider value={page}>
      <LanguageContext.Provider value={language}>
        <DarkContext.Provider value={dark}>
          <SinglePageContext.Provider value={singlePage}>
            <RemContext.Provider value={rem}>
              <View
                {...inLanguage(language, `${classes.page} theme-${theme}${large}`)}
                style={`--rem:${rem}px`}
                {...landmark}
              >
                <View className={classes.column}>
                  {children}
                  {singlePage ? <Notice text={wordsOf[language].singlePage} /> : null}
                </View>
              </View>
            </RemContext.Provider>
          </SinglePageContext.Provider>
        </DarkContext.Provider>
      </LanguageContext.Provider>
    </OwnPageContext.Provider>
  )
}
