import { Text } from '@tarojs/components'
import { useWords } from '../i18n/words'
import classes from './TextSample.module.scss'

/** A line of body text at the size that is set. */
export function TextSample() {
  return <Text className={classes.sample}>{useWords().textSample}</Text>
}
