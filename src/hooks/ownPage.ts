import Taro from '@tarojs/taro'
import { createContext, useContext, useState } from 'react'

/** The page around, as WeChat knows it. */
export const OwnPageContext = createContext<object | undefined>(undefined)

/**
 * The page that a component stands on, be it in front or not: what arrives late is drawn behind the page that was opened
 * meanwhile. Where no page is around, it is the one that is in front when the component is first drawn.
 */
export function useOwnPage(): object {
  const around = useContext(OwnPageContext)
  const [front] = useState(() => Taro.getCurrentInstance().page ?? {})
  return around ?? front
}
