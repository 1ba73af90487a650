import { View } from '@tarojs/components'
import classes from './Seal.module.scss'

/** The seal after the last word. */
export function Seal({ id }: { id: string }) {
  return <View id={id} className={classes.seal} aria-hidden="true" />
}
