import { View } from '@tarojs/components'
import classes from './Seal.module.scss'

/** The seal after the last word. */
export function Seal() {
  return <View className={classes.seal} aria-hidden="true" />
}
