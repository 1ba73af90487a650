/**
 * `react-dom` in the mini-program. Taro 4.2.1 asks it for `createRoot`, which Preact has in a file of its own
 * (github.com/NervJS/taro/issues/17641).
 */
import { options, type VNode } from 'preact'
import { unstable_batchedUpdates } from 'preact/compat'
import { createRoot } from 'preact/compat/client'
import { diffedByPreact } from './diffedByPreact'

// Effects run once the tree is made and before it crosses to the page, as with React: no frame is drawn on this thread.
options.requestAnimationFrame = (flush) => {
  void Promise.resolve().then(flush)
}

// Taro sets every property that is `false` as an attribute. It means elements, and does so with components, too: then
// what a component was given crosses to the page.
const diffedByTaro = options.diffed
options.diffed = (vnode: VNode) => (typeof vnode.type === 'string' ? diffedByTaro : diffedByPreact)?.(vnode)

export default { createRoot, unstable_batchedUpdates }
