import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import classes from './Inset.module.scss'

/** Holds its content to the page's margin, with room beneath for the end of a page. */
export function Inset({ children }: PropsWithChildren) {
  return <View className={classes.inset}>{children}</View>
}
