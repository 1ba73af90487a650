import { Navigator, View } from '@tarojs/components'
import { type PropsWithChildren, useContext } from 'react'
import { SinglePageContext } from '../theme/appearance'
import { control } from './accessibility'

type Properties = PropsWithChildren<{
  url: string
  className?: string
  /** What only a link looks like, such as an underline. */
  linkClass?: string
  /** What shows under the finger. */
  hoverClass?: string
  openType?: 'redirect' | 'switchTab'
}>

/**
 * A link to another page: a real navigator, which WeChat's crawler follows. On a page opened from Moments, where WeChat
 * lets nothing be opened, what it holds stands there without being a link.
 */
export function Link({ children, className, linkClass, hoverClass = 'pressed', ...target }: Properties) {
  return useContext(SinglePageContext) ? (
    <View className={className}>{children}</View>
  ) : (
    <Navigator
      className={linkClass ? `${className} ${linkClass}` : className}
      hoverClass={hoverClass}
      {...target}
      {...control('link')}
    >
      {children}
    </Navigator>
  )
}

/** What only a link shows, such as the chevron that promises a page. */
export function OnLink({ children }: PropsWithChildren) {
  return useContext(SinglePageContext) ? null : children
}
