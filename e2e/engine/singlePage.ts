import type { PageNode } from './pageNode'

/** Components that do nothing on a page opened from Moments (miniprogram/dev/framework/open-ability/share-timeline.html). */
const disabled = new Set([
  'camera',
  'editor',
  'form',
  'functional-page-navigator',
  'live-pusher',
  'navigation-bar',
  'navigator',
  'official-account',
  'open-data',
  'web-view',
])

/** Whether WeChat has switched a node off in single-page mode: the component as such, or a button with an `open-type`. */
export function isDisabledInSinglePage(node: PageNode): boolean {
  return disabled.has(node.tag) || (node.tag === 'button' && Boolean(node.attribute('open-type')))
}
