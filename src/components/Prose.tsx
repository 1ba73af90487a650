import { Text } from '@tarojs/components'
import classes from './Prose.module.scss'

/** A paragraph of the interface's own words; `large` for one that opens a page. */
export function Prose({ text, large }: { text: string; large?: boolean }) {
  return (
    <Text className={large ? classes.large : classes.normal} userSelect>
      {text}
    </Text>
  )
}
