import { ScrollView, Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useWords } from '../i18n/words'
import { control, role } from './accessibility'
import { Icon } from './Icon'
import classes from './Sheet.module.scss'

type Properties = PropsWithChildren<{
  title: string
  onClose: () => void
  /** Without a veil the page stays in sight: for settings whose effect one wants to see. */
  veil?: boolean
  /** What stays in sight below the content, however long that is. */
  foot?: ReactNode
  /** Called when the end of the content comes near. */
  onEnd?: () => void
}>

/** A sheet from the bottom of the screen, within thumb's reach. */
export function Sheet({ title, onClose, veil = true, foot, onEnd, children }: Properties) {
  const words = useWords()
  return (
    <View {...role('dialog')} aria-label={title}>
      {veil ? <View className={classes.veil} onClick={onClose} catchMove aria-hidden="true" /> : null}
      <View className={`${classes.sheet} ${veil ? classes.veiled : classes.plain}`}>
        <View className={classes.head}>
          <Text className={classes.title}>{title}</Text>
          <View
            className={classes.close}
            hoverClass="pressed"
            onClick={onClose}
            {...control('button')}
            aria-label={words.close}
          >
            <Icon name="close" />
          </View>
        </View>
        <ScrollView className={classes.body} scrollY onScrollToLower={onEnd}>
          {children}
        </ScrollView>
        {foot}
      </View>
    </View>
  )
}
