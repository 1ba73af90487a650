import { View } from '@tarojs/components'
import type { BlockView } from './blockView'
import classes from './Divider.module.scss'

/** A pause in the text. */
export const Divider: BlockView<'divider'> = () => <View className={classes.divider} aria-hidden="true" />
