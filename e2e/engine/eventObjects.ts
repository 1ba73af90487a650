import { Event } from 'glass-easel'
import type { Sandbox } from './sandbox'

interface EventTarget {
  id: string
  dataset: Record<string, unknown>
}

/** Whether a value is the engine's own event, which code of the program must never see. */
export function isEngineEvent(value: unknown): value is Event<unknown> & { target: object; currentTarget: object } {
  return value instanceof Event
}

/**
 * The event object a handler gets, made of plain data (miniprogram/dev/framework/view/wxml/event.html): type, times,
 * target and current target with id and dataset, mark, detail and, for a touch, its points.
 */
export function plainEvent(
  event: Event<unknown> & { target: object; currentTarget: object },
  sandbox: Sandbox,
): unknown {
  const { touches, changedTouches, mark } = event as { touches?: unknown; changedTouches?: unknown; mark?: unknown }
  const plain = sandbox.give({
    type: event.type,
    timeStamp: event.timeStamp,
    target: targetOf(event.target),
    currentTarget: targetOf(event.currentTarget),
    mark: mark ?? {},
    touches,
    changedTouches,
    mut: false,
  })
  return Object.assign(plain as object, { detail: detailOf(event.detail ?? {}, sandbox) })
}

/**
 * What the phone says of an event is data. What one component hands another stays in the program's thread, and is the
 * very same value there: mp-html hands itself over, as a phone allows.
 */
function detailOf(detail: unknown, sandbox: Sandbox): unknown {
  const isOurData = typeof detail === 'object' && detail !== null && Object.getPrototypeOf(detail) === Object.prototype
  return isOurData ? sandbox.give(detail) : detail
}

function targetOf(element: object): EventTarget & { offsetLeft: number; offsetTop: number } {
  const { id, dataset } = element as Partial<EventTarget>
  return { id: id ?? '', offsetLeft: 0, offsetTop: 0, dataset: dataset ?? {} }
}
