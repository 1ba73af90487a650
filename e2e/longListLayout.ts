import type { Host } from './engine/host'
import type { PageNode } from './engine/pageNode'

/**
 * Gives a long list of the page in front a layout, from the top of the window on: what stands far away has the height
 * that its style says, rows have one each.
 *
 * @param name the list's
 * @param rowHeight of a row as it is drawn now, in CSS pixels
 */
export function layoutList(host: Host, name: string, rowHeight: () => number) {
  let scrollTop = 0
  const groups = () => host.findAll('view').filter(({ id }) => new RegExp(`^${name}-from-\\d+$`).test(id))
  const isBox = ({ id }: PageNode) => new RegExp(`^${name}-(from-)?\\d+$`).test(id)

  function heightOf(node: PageNode): number {
    const styled = /height: ?([\d.]+)px/.exec(String(node.element.getAttribute('style')))?.[1]
    if (styled) return Number(styled)
    const boxes = node.children.filter(isBox)
    return boxes.length > 0 ? sum(boxes.map(heightOf)) : node.findAll('navigator').length * rowHeight()
  }

  /** Where a box begins, from the top of the list. */
  function topOf(node: PageNode): number | undefined {
    let top = 0
    for (const group of groups()) {
      if (group.is(node)) return top
      let within = top
      for (const box of group.children) {
        if (box.is(node)) return within
        within += heightOf(box)
      }
      top += heightOf(group)
    }
    return undefined
  }

  host.setLayout((node) => {
    const top = topOf(node)
    return top === undefined ? undefined : { top: top - scrollTop, height: heightOf(node) }
  })
  return {
    topOf,
    heightOf,
    height: () => sum(groups().map(heightOf)),
    /** Scrolls, and looks until `ready` is true: what comes near is drawn, and what is left gives way. */
    async scroll(top: number, ready: () => boolean, what: string) {
      scrollTop = top
      const look = () => {
        host.look()
        return ready()
      }
      await host.waitFor(look, { what })
    },
  }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
