import type { Page } from 'playwright-core'

/** CSS pixels, from the upper left corner of the screen. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** Something that is seen at its place, in the order of the tree, which is the order in which it is read out. */
export type Thing = {
  kind: 'text' | 'control' | 'mark'
  /** Its words; of a mark (an icon, a picture, the seal) its class. */
  name: string
  /** One for each line of a text, else one: what of it is not scrolled away. */
  boxes: Box[]
  /** All of it, also what a box that scrolls hides just now. */
  whole: Box
  /** What lies over the page and holds it (a bar, a sheet); empty for what stands on the page. */
  layer: string
  /** The positions of the things within which it stands. */
  within: number[]
  /** Pixels; of a text. */
  fontSize: number
  /** Not read out. */
  unheard: boolean
  /** A link within a sentence. */
  inSentence: boolean
  /** The box that hides a part of it, which no scrolling brings to light. */
  cutBy?: string
}

/** An element that listens to taps. */
export type Tapped = { what: string; role: string; name: string; press: string; unheard: boolean; reachable: boolean }

export type Seen = {
  width: number
  height: number
  /** How wide the page is, with what is pushed out of the screen. */
  scrollWidth: number
  things: Thing[]
  tapped: Tapped[]
  /** What lies over the page, by its class. */
  layers: { name: string; box: Box; isBar: boolean }[]
  /** Where the page ends that scrolls below the bars. */
  pageEnd: number
}

declare global {
  interface Window {
    /** What was told to listen to taps since the page was opened. */
    listening: Set<Element>
  }
}

/** Remembers, in every page that is opened from now on, which elements listen to taps. */
export async function watchTaps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listening = new Set<Element>()
    window.listening = listening
    const add = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...[type, ...others]: Parameters<typeof add>
    ) {
      if (type === 'click' && this instanceof Element) listening.add(this)
      return add.call(this, type, ...others)
    }
  })
}

/** All that is seen of the page in front and of Taro's tab bar, with `watchTaps` before. */
export function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(lookAround)
}

/** Runs in the page, where nothing of this file is. */
function lookAround(): Seen {
  const shown = [...document.querySelectorAll<HTMLElement>('.taro_page_show')].pop() ?? document.body
  const tabBar = document.querySelector('taro-tabbar')
  const controls = '[role=button], [role=link], [role=radio], [role=tab], input, button, a[href]'

  const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left <= 0 || bottom - top <= 0
  const classOf = (element: Element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
  const wordsOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)
  /** Itself and what it stands in, up to the page. */
  const around = (element: Element): Element[] => {
    const found: Element[] = []
    for (let at: Element | null = element; at && at !== shown && at !== tabBar; at = at.parentElement) found.push(at)
    return found
  }
  const isUnheard = (element: Element) => element.closest('[aria-hidden="true"]') !== null
  const layerOf = (element: Element) => {
    if (tabBar?.contains(element)) return tabBar
    return around(element).find((one) => /fixed|sticky/.test(getComputedStyle(one).position))
  }
  /** A part that is seen: without what the boxes around it, that scroll or hide, leave out. */
  const seenOf = (box: Box, element: Element): Box =>
    around(element)
      .slice(1)
      .reduce(({ left, top, right, bottom }, one) => {
        const { overflowX, overflowY } = getComputedStyle(one)
        const edge = one.getBoundingClientRect()
        const [hidesX, hidesY] = [overflowX !== 'visible', overflowY !== 'visible']
        return {
          left: hidesX ? Math.max(left, edge.left) : left,
          right: hidesX ? Math.min(right, edge.right) : right,
          top: hidesY ? Math.max(top, edge.top) : top,
          bottom: hidesY ? Math.min(bottom, edge.bottom) : bottom,
        }
      }, box)
  const hiderOf = (element: Element) =>
    around(element).find((one) => {
      const { overflowX, overflowY } = getComputedStyle(one)
      return (
        (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
      )
    })
  const isPainted = (element: Element) => {
    if (element.tagName === 'IMG') return true
    const { backgroundColor, backgroundImage, maskImage, borderTopWidth } = getComputedStyle(element)
    return (
      backgroundImage !== 'none' ||
      maskImage !== 'none' ||
      borderTopWidth !== '0px' ||
      !/^(rgba\(.*, 0\)|transparent)$/.test(backgroundColor)
    )
  }
  /** For ears alone: a box of one pixel. */
  const isForEars = (element: Element) => around(element).some((one) => one.clientWidth === 1 && one.clientHeight === 1)

  const things: Thing[] = []
  const positions = new Map<Element, number>()
  const layers = new Map<Element, Seen['layers'][number]>()
  const put = (element: Element, kind: Thing['kind'], name: string, lines: Box[]) => {
    const boxes = lines.map((line) => seenOf(line, element)).filter((box) => !isEmpty(box))
    if (lines.length === 0) return
    const layer = layerOf(element)
    if (layer && !layers.has(layer)) {
      const box = boxOf(layer.getBoundingClientRect())
      const isBar = layer !== tabBar && getComputedStyle(layer).position === 'fixed' && !layer.closest('[role=dialog]')
      layers.set(layer, { name: classOf(layer), box, isBar })
    }
    const hider = kind === 'text' ? hiderOf(element) : undefined
    things.push({
      kind,
      name,
      boxes,
      whole: {
        left: Math.min(...lines.map(({ left }) => left)),
        top: Math.min(...lines.map(({ top }) => top)),
        right: Math.max(...lines.map(({ right }) => right)),
        bottom: Math.max(...lines.map(({ bottom }) => bottom)),
      },
      layer: layer ? classOf(layer) : '',
      within: around(element).flatMap((one) => positions.get(one) ?? []),
      fontSize: Number.parseFloat(getComputedStyle(element).fontSize),
      unheard: isUnheard(element),
      inSentence: element.parentElement?.closest('taro-text-core') !== null,
      ...(hider ? { cutBy: classOf(hider) } : {}),
    })
    if (kind !== 'text') positions.set(element, things.length - 1)
  }

  const walk = (node: Node) => {
    if (node instanceof Text) {
      const parent = node.parentElement
      if (!parent || !node.data.trim() || isForEars(parent)) return
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].map(boxOf).filter((line) => !isEmpty(line))
      put(parent, 'text', node.data.trim().slice(0, 60), lines)
      return
    }
    if (!(node instanceof Element) || !node.checkVisibility()) return
    const box = boxOf(node.getBoundingClientRect())
    const isLeaf = node.childElementCount === 0 && !node.textContent
    if (node.matches(controls)) put(node, 'control', wordsOf(node), isEmpty(box) ? [] : [box])
    else if (isLeaf && isPainted(node)) put(node, 'mark', classOf(node), isEmpty(box) ? [] : [box])
    for (const child of node.childNodes) walk(child)
  }
  walk(shown)
  if (tabBar) walk(tabBar)

  const scroller = [shown, ...shown.querySelectorAll('.taro_page')].find((one) => one.scrollHeight > one.clientHeight)
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    scrollWidth: Math.max(document.documentElement.scrollWidth, shown.scrollWidth),
    things,
    tapped: [...window.listening]
      .filter((element) => shown.contains(element) || tabBar?.contains(element))
      .map((element) => ({
        what: classOf(element),
        role: element.getAttribute('role') ?? (element.matches('input, button, a[href]') ? element.tagName : ''),
        name: wordsOf(element),
        press: String(Reflect.get(element, 'hoverClass') ?? ''),
        unheard: isUnheard(element),
        reachable: element instanceof HTMLElement && element.tabIndex >= 0,
      })),
    layers: [...layers.values()],
    pageEnd: scroller
      ? scroller.getBoundingClientRect().top + scroller.scrollHeight - scroller.scrollTop
      : shown.getBoundingClientRect().bottom,
  }
}
