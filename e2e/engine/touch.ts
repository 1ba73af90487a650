import { Event } from 'glass-easel'
import type { PageNode } from './pageNode'
import type { Phone } from './phone'
import { sharePage } from './share'

/** Events that bubble (miniprogram/dev/framework/view/wxml/event.html); all others stay at their component. */
const bubbling = new Set([
  'touchstart',
  'touchmove',
  'touchcancel',
  'touchend',
  'tap',
  'longpress',
  'longtap',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
])

/** Sends an event to a node, as its built-in component would. A touch carries its points. */
export function dispatch(node: PageNode, type: string, detail: Record<string, unknown> = {}): void {
  const bubbles = bubbling.has(type)
  const isTouch = type.startsWith('touch') || type === 'tap' || type.startsWith('long')
  const point = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0, force: 1 }
  const lifted = type === 'touchend' || type === 'touchcancel'
  Event.triggerEvent(node.engineElement, type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    extraFields: isTouch ? { touches: lifted ? [] : [point], changedTouches: [point] } : {},
  })
}

/**
 * A finger on a node: touchstart, touchend, tap, and then what the button or navigator around it does by itself. Throws
 * where a reader could not tap: on a node that is gone or in another page, or on a disabled button.
 */
export async function tap(phone: Phone, node: PageNode): Promise<void> {
  if (!phone.pages.current.root.element.contains(node.element)) {
    throw new Error(`<${node.tag}> is not in the current page, ${phone.pages.current.route}`)
  }
  const path = node.path()
  if (path.some((ancestor) => ancestor.tag === 'button' && ancestor.attribute('disabled') === true)) {
    throw new Error(`The button "${node.text}" is disabled`)
  }
  phone.isTapping = true
  dispatch(node, 'touchstart')
  dispatch(node, 'touchend')
  dispatch(node, 'tap', { x: 0, y: 0 })
  await new Promise((resolve) => setImmediate(resolve))
  phone.isTapping = false
  const acting = path.find((ancestor) => ancestor.tag === 'button' || ancestor.tag === 'navigator')
  if (acting?.tag === 'navigator') followNavigator(phone, acting)
  if (acting?.tag === 'button') await pressButton(phone, acting)
}

type Opening = (phone: Phone, url: string) => void

/** What `open-type` of a navigator means (miniprogram/dev/component/navigator.html). */
const openings: Record<string, Opening> = {
  navigate: (phone, url) => phone.pages.navigateTo(url),
  redirect: (phone, url) => phone.pages.redirectTo(url),
  switchTab: (phone, url) => phone.pages.switchTab(url),
  reLaunch: (phone, url) => phone.pages.reLaunch(url),
  navigateBack: (phone) => phone.pages.navigateBack(1),
}

/** For how long a navigator that was followed passes over further taps, as WeChat's own component does; milliseconds. */
const lockTime = 1000

/** When each navigator was last followed, by the phone's timers. */
const followed = new WeakMap<Element, number>()

function followNavigator(phone: Phone, navigator: PageNode): void {
  if (navigator.attribute('target') === 'miniProgram') return
  const now = phone.clock.now()
  if (now - (followed.get(navigator.element) ?? -lockTime) < lockTime) return
  followed.set(navigator.element, now)
  const kind = String(navigator.attribute('open-type') || 'navigate')
  if (phone.isSinglePage) {
    phone.log.refusals.push(`navigator:fail can not ${kind} in single page mode`)
    return
  }
  const url = String(navigator.attribute('url') ?? '')
  try {
    openings[kind]?.(phone, url)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    phone.log.errors.push(`<navigator url="${url}">: ${reason}`)
  }
}

async function pressButton(phone: Phone, button: PageNode): Promise<void> {
  const kind = String(button.attribute('open-type') ?? '')
  if (kind === '') return
  if (phone.isSinglePage) {
    phone.log.refusals.push(`button:fail open-type ${kind} does nothing in single page mode`)
    return
  }
  if (kind !== 'share') return
  const target = { id: button.id, dataset: button.dataset }
  const payload = await sharePage(phone, phone.pages.current, 'message', { from: 'button', target })
  phone.log.dialogs.push({ kind: 'share', options: { ...payload } })
}
