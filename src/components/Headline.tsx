import { Text } from '@tarojs/components'
import type { Language } from '../../contract/language'
import { heading } from './accessibility'
import classes from './Headline.module.scss'

type Properties = {
  text: string
  language: Language
  /** The class that gives it its size; the family follows the language around it. */
  className?: string
  level?: 1 | 2 | 3
  selectable?: boolean
}

/**
 * A headline. A Chinese one breaks between its clauses before it breaks inside one: browsers would break after any
 * character.
 */
export function Headline({ text, language, className = '', level = 2, selectable }: Properties) {
  const clauses = language === 'zh' ? clausesOf(text) : [text]
  return (
    <Text className={className} {...heading(level)} userSelect={selectable}>
      {clauses.length > 1
        ? clauses.map((clause) => (
            <Text key={clause} className={classes.clause}>
              {clause}
            </Text>
          ))
        : text}
    </Text>
  )
}

/** "一呼一吸之间，画一张地图" → "一呼一吸之间，" and "画一张地图". */
export function clausesOf(text: string): string[] {
  return text.match(/[^，。？！：；、]+[，。？！：；、”’》）]*/g) ?? [text]
}
