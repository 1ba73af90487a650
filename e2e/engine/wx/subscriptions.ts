import type { Phone } from '../phone'
import { type Apis, listenerPair } from './api'

const names = [
  'AppHide',
  'AppShow',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'CopyUrl',
  'Error',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NetworkStatusChange',
  'NetworkWeakChange',
  'PageNotFound',
  'ThemeChange',
  'UnhandledRejection',
  'UserCaptureScreen',
  'UserOffTranslation',
  'UserTriggerTranslation',
  'WindowResize',
]

/** The pairs `on…`/`off…` of application and device events. */
export function subscriptionApis(phone: Phone): Apis {
  return Object.assign({}, ...names.map((name) => listenerPair(phone, name)))
}
