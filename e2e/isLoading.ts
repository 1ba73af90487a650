import type { Host } from './engine/host'
import type { PageNode } from './engine/pageNode'

/**
 * Whether a page still loads something. The sentence of a hit waits for its row to come into view, and stands alone in
 * that: without a layout no row does.
 */
export function isLoading(host: Host): boolean {
  return host.findAll('[aria-label="Loading"], [aria-label="正在加载"]').some((node) => !isInHit(node))
}

function isInHit(node: PageNode): boolean {
  return node.id.startsWith('hit-') || (node.parent !== undefined && isInHit(node.parent))
}
