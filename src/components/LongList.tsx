import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { watchNearness } from './watchNearness'

type Properties<Page> = {
  /** A name for ids: no two lists of a page have the same one. */
  name: string
  /** In the order of the list; more are appended. Rows of one page stay where they are. */
  pages: readonly Page[]
  /** Draws the rows of a page. What it returns should be memoised: it is called whenever the list is drawn. */
  children: (page: Page, index: number) => ReactNode
}

/** WeChat's audit allows an element 60 children: this many pages stand in one box, so a thousand are fifty boxes. */
const pagesInGroup = 20

/**
 * A list of pages of rows that stays light: far from the screen, a box of the same height stands for a page, and for
 * twenty pages together. What a new page costs does not depend on how many came before.
 */
export function LongList<Page>({ name, pages, children }: Properties<Page>) {
  const [place] = useState<Place>(() => ({
    page: Taro.getCurrentInstance().page ?? {},
    heights: new Map<string, number>(),
  }))
  const groups = Array.from({ length: Math.ceil(pages.length / pagesInGroup) }, (_, index) => index * pagesInGroup)
  return (
    <View>
      {groups.map((start) => (
        <Box key={start} id={`${name}-from-${start}`} place={place} screens={4}>
          {() =>
            pages.slice(start, start + pagesInGroup).map((page, index) => (
              <Box
                // biome-ignore lint/suspicious/noArrayIndexKey: pages are appended, and stay where they are
                key={index}
                id={`${name}-${start + index}`}
                place={place}
                screens={2}
              >
                {() => children(page, start + index)}
              </Box>
            ))
          }
        </Box>
      ))}
    </View>
  )
}

/** The page that a list stands on, and the heights, by id, of what was left behind. */
type Place = { page: object; heights: Map<string, number> }

type BoxProperties = { id: string; place: Place; screens: number; children: () => ReactNode }

/** Draws what it holds while it is near the screen. Its height is measured each time it is left. */
function Box({ id, place, screens, children }: BoxProperties) {
  const { page, heights } = place
  const element = useRef<unknown>(null)
  const [height, setHeight] = useState(() => heights.get(id))
  useEffect(
    () =>
      watchNearness(page, { id, element: element.current }, screens, (near, measured) => {
        if (near) setHeight(undefined)
        // What is on a page that is not shown has no height: it is not far, it is hidden.
        else if (measured > 0) {
          heights.set(id, measured)
          setHeight(measured)
        }
      }),
    [id, page, heights, screens],
  )
  const far = height !== undefined
  return (
    <View id={id} ref={element} style={far ? `height:${height}px` : ''}>
      {far ? null : children()}
    </View>
  )
}
