import { Text } from '@tarojs/components'
import { formatDate } from '../i18n/formatDate'
import { useLanguage, useWords } from '../i18n/words'
import classes from './InterviewFacts.module.scss'

/** "25 November · 14 min". */
export function InterviewFacts(facts: { date: string; readingMinutes: number; today: string }) {
  const words = useWords()
  const date = formatDate(facts.date, useLanguage(), Number(facts.today.slice(0, 4)))
  return <Text className={classes.facts}>{`${date} · ${words.minutes(facts.readingMinutes)}`}</Text>
}
