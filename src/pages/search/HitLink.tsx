import { Navigator, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { control } from '../../components/accessibility'

type Properties = PropsWithChildren<{
  className?: string
  id?: string
  /** Where the hit leads; undefined where nothing can be opened (single-page mode). */
  url?: string
  onOpen?: () => void
}>

/** A hit as a link: real ones, which WeChat's crawler follows. */
export function HitLink({ className, id, url, onOpen, children }: Properties) {
  return url === undefined ? (
    <View className={className} id={id}>
      {children}
    </View>
  ) : (
    <Navigator className={className} id={id} hoverClass="pressed" url={url} onClick={onOpen} {...control('link')}>
      {children}
    </Navigator>
  )
}
