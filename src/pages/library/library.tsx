import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { languages } from '../../../contract/language'
import { LinkRow } from '../../components/LinkRow'
import { Page } from '../../components/Page'
import { PageTitle } from '../../components/PageTitle'
import { SectionRule } from '../../components/SectionRule'
import { TextSizes, Themes } from '../../components/TextAndPage'
import { TextSample } from '../../components/TextSample'
import { useAppearance, useSettings } from '../../hooks/useAppearance'
import { useNativeBars } from '../../hooks/useNativeBars'
import { useShareOfHome } from '../../hooks/useShare'
import { wordsOf } from '../../i18n/words'
import { pages, sharePage } from '../../routes'
import { writeSettings } from '../../storage/settings'
import classes from './library.module.scss'
import { Shelves } from './Shelves'

const languageChoices = ['auto', ...languages] as const

/** What a reader keeps; text size, page, language, and the way to the About page. */
export default function LibraryPage() {
  const appearance = useAppearance()
  const settings = useSettings()
  const words = wordsOf[appearance.language]
  useNativeBars(words.tabs.library, appearance)
  useShareOfHome(sharePage('interviews', words.shareTitle))

  const chooseLanguage = () => {
    Taro.showActionSheet({ itemList: languageChoices.map((choice) => words.languages[choice]) })
      .then(({ tapIndex }) => writeSettings({ language: languageChoices[tapIndex] ?? 'auto' }))
      // Closing the sheet without a choice is an answer, too: nothing changes.
      .catch((reason: unknown) => console.info('no language chosen', reason))
  }

  return (
    <Page appearance={appearance}>
      <PageTitle title={words.tabs.library} />
      <Shelves />
      <SectionRule label={words.textSize} />
      <TextSizes chosen={settings.textSize} onChoose={(textSize) => writeSettings({ textSize })} />
      <TextSample />
      <SectionRule label={words.page} />
      <Themes chosen={settings.theme} onChoose={(theme) => writeSettings({ theme })} />
      <View className={classes.rows}>
        <LinkRow label={words.language} value={words.languages[settings.language]} onTap={chooseLanguage} />
        <LinkRow label={words.about} url={pages.about} />
      </View>
    </Page>
  )
}
