import { Text, View } from '@tarojs/components'
import type { Section } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { useWords } from '../i18n/words'
import { control, inLanguage } from './accessibility'
import classes from './Contents.module.scss'

type Properties = { sections: readonly Section[]; language: Language; onChoose: (section: Section) => void }

/** The table of contents: number, title, minutes. */
export function Contents({ sections, language, onChoose }: Properties) {
  const words = useWords()
  return (
    <View {...inLanguage(language)}>
      {sections.map((section) => (
        <View
          key={section.id}
          className={classes.row}
          hoverClass="pressed"
          onClick={() => onChoose(section)}
          {...control('button')}
        >
          <Text className={classes.number}>{section.number ?? '–'}</Text>
          <Text className={classes.title}>{section.title ?? words.introduction}</Text>
          <Text className={classes.minutes}>{words.minutes(section.readingMinutes)}</Text>
        </View>
      ))}
    </View>
  )
}
