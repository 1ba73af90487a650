import { Text, View } from '@tarojs/components'
import { control } from '../../components/accessibility'
import { Notice } from '../../components/Notice'
import type { NewVersion as State } from '../../hooks/newVersion'
import { useWords } from '../../i18n/words'
import classes from './NewVersion.module.scss'

/** A newer version is ready, and opens when the reader wants it; or it could not be had. */
export function NewVersion({ state, onOpen }: { state: State; onOpen: () => void }) {
  const words = useWords()
  if (state === 'failed') return <Notice text={words.newVersion.failed} />
  return (
    <View className={classes.row} hoverClass="pressed" onClick={onOpen} {...control('button')}>
      <Text className={classes.text}>{words.newVersion.ready}</Text>
      <Text className={classes.action}>{words.newVersion.open}</Text>
    </View>
  )
}
