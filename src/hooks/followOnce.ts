/** For how long a link that was followed passes over further clicks, in milliseconds: as WeChat's own navigator does. */
const pause = 1000

/** On the web: two quick clicks on a link open one page, not the same one twice, from which one would go back twice. */
export function followOnce(): void {
  const followed = new WeakMap<Element, number>()
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('taro-navigator-core')
      if (!link) return
      if (event.timeStamp < (followed.get(link) ?? 0)) event.stopImmediatePropagation()
      else followed.set(link, event.timeStamp + pause)
    },
    true,
  )
}
