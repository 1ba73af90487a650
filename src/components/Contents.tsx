import { Text, View } from '@tarojs/components'
import type { Section } from '../../contract/interview'
import type { Language } from '../../contract/language'
import { useWords } from '../i18n/words'
import { control, inLanguage } from './accessibility'
import classes from './Contents.module.scss'
import { Icon } from './Icon'

type Properties = {
  sections: readonly Section[]
  language: Language
  /** Index of the section that is being read. */
  current: number
  onChoose: (section: Section) => void
}

/** The table of contents: number, title, minutes. */
export function Contents({ sections, language, current, onChoose }: Properties) {
  const words = useWords()
  return (
    <View {...inLanguage(language)}>
      {sections.map((section, index) => {
        const state = index === current ? words.youAreHere : index < current ? words.readToTheEnd : undefined
        const title = section.title ?? words.introduction
        const minutes = words.minutes(section.readingMinutes)
        return (
          <View
            key={section.id}
            className={`${classes.row} ${index === current ? classes.current : index < current ? classes.read : ''}`}
            hoverClass="pressed"
            onClick={() => onChoose(section)}
            {...control('button')}
            aria-label={state && [section.number, title, minutes, state].filter(Boolean).join(words.listSeparator)}
          >
            <Text className={classes.number}>{section.number ?? '–'}</Text>
            <Text className={classes.title}>{title}</Text>
            {index < current ? (
              <View className={classes.minutes}>
                <Icon name="check" size={18} />
              </View>
            ) : (
              <Text className={classes.minutes}>{minutes}</Text>
            )}
          </View>
        )
      })}
    </View>
  )
}
