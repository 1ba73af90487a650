import { View } from '@tarojs/components'
import classes from './Icon.module.scss'

export type IconName =
  | 'share'
  | 'bookmark'
  | 'bookmark-filled'
  | 'contents'
  | 'text-size'
  | 'search'
  | 'chevron-right'
  | 'arrow-up-right'
  | 'close'
  | 'check'
  | 'play'

type Properties = { name: IconName; size?: 18 | 20 | 24; className?: string }

/** A decorative icon in the colour of the text around it. What it means is said in words beside it or by its control. */
export function Icon({ name, size = 24, className = '' }: Properties) {
  return (
    <View className={`${classes.icon} ${classes[`size${size}`]} ${classes[name]} ${className}`} aria-hidden="true" />
  )
}
