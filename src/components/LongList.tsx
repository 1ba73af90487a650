import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useOwnPage } from '../hooks/ownPage'
import { useLanguage } from '../i18n/words'
import { RemContext } from '../theme/appearance'
import { type Heights, rememberHeights } from './heights'
import { watchNearness } from './watchNearness'

type Properties<Page> = {
  /** A name for ids: no two lists of a page have the same one. */
  name: string
  /** In the order of the list; more are put behind them, or before. Rows of one page stay where they are. */
  pages: readonly Page[]
  /** The number of the first page; less by one for each that was put before it, so that each keeps its own. */
  first?: number
  /** The number of a page that is drawn wherever it is: something in it will be scrolled to. */
  wanted?: number
  /** Draws the rows of a page. What it returns should be memoised: it is called whenever the list is drawn. */
  children: (page: Page, index: number) => ReactNode
}

/** WeChat's audit allows an element 60 children: this many pages stand in one box, so a thousand are fifty boxes. */
const pagesInGroup = 20

/**
 * A list of pages of rows that stays light: far from the screen, a box of the same height stands for a page, and for
 * twenty pages together. What a new page costs does not depend on how many came before.
 */
export function LongList<Page>({ name, pages, first = 0, wanted, children }: Properties<Page>) {
  const layout = useLayout()
  const page = useOwnPage()
  const [heights] = useState(() => rememberHeights(layout))
  const [, setCompared] = useState(0)
  const box = { page, heights, layout, onCompared: () => setCompared((times) => times + 1) }
  const groupOf = (number: number) => Math.floor(number / pagesInGroup)
  const end = first + pages.length
  const groups = Array.from({ length: groupOf(end - 1) - groupOf(first) + 1 }, (_, index) => groupOf(first) + index)
  return (
    <View>
      {groups.map((group) => {
        const from = Math.max(first, group * pagesInGroup)
        const until = Math.min(end, (group + 1) * pagesInGroup)
        return (
          <Box
            key={group}
            id={`${name}-from-${group * pagesInGroup}`}
            {...box}
            screens={4}
            wanted={wanted !== undefined && groupOf(wanted) === group}
          >
            {() =>
              pages.slice(from - first, until - first).map((page, index) => {
                const number = from + index
                return (
                  <Box key={number} id={`${name}-${number}`} {...box} screens={2} wanted={wanted === number} ofRows>
                    {() => children(page, number - first)}
                  </Box>
                )
              })
            }
          </Box>
        )
      })}
    </View>
  )
}

/** All that the heights of rows depend on. */
function useLayout(): string {
  const width = useSyncExternalStore(subscribeWidth, readWidth)
  return `${useLanguage()} ${useContext(RemContext)} ${width}`
}

function subscribeWidth(listener: () => void): () => void {
  Taro.onWindowResize(listener)
  return () => Taro.offWindowResize(listener)
}

function readWidth(): number {
  return Taro.getWindowInfo().windowWidth
}

type BoxProperties = {
  id: string
  page: object
  heights: Heights
  layout: string
  screens: number
  wanted: boolean
  /** Whether it holds rows, and not boxes of which some stand for rows. */
  ofRows?: boolean
  /** What it has measured changes the boxes that stand for rows. */
  onCompared: () => void
  children: () => ReactNode
}

/** Draws what it holds while it is near the screen. Its height is measured each time it is left, or the layout changes. */
function Box({ id, page, heights, layout, screens, wanted, ofRows, onCompared, children }: BoxProperties) {
  const element = useRef<unknown>(null)
  const [far, setFar] = useState(() => heights.of(id, layout) !== undefined)
  const height = far && !wanted ? heights.of(id, layout) : undefined
  const latest = useRef({ drawn: true, layout, onCompared })
  latest.current = { drawn: height === undefined, layout, onCompared }
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another layout all are watched anew, and so measured
  useEffect(
    () =>
      watchNearness(page, { id, element: element.current }, screens, (near, measured) => {
        // What is on a page that is not shown has no height: it is not far, it is hidden.
        if (measured === 0) return
        // The layout may be a newer one than when the watch began.
        const now = latest.current
        if (near && now.drawn && ofRows) {
          if (heights.compare(id, now.layout, measured)) now.onCompared()
        } else if (near || now.drawn) heights.record(id, now.layout, measured)
        setFar(!near)
      }),
    [id, page, heights, layout, screens, ofRows],
  )
  return (
    <View id={id} ref={element} style={height === undefined ? '' : `height:${height}px`}>
      {height === undefined ? children() : null}
    </View>
  )
}
