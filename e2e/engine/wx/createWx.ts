import { elementNames } from '../builtInElements'
import type { Phone } from '../phone'
import { isVersionAtLeast } from '../settings'
import type { Apis } from './api'
import { backgroundAudioApis } from './backgroundAudio'
import { canvasApis } from './canvas'
import { dialogApis } from './dialogs'
import { keyboardApis } from './keyboard'
import { navigationApis } from './navigation'
import { pageChromeApis } from './pageChrome'
import { queryApis } from './queries'
import { requestApis } from './request'
import { storageApis } from './storage'
import { subscriptionApis } from './subscriptions'
import { systemApis } from './system'
import { updateApis } from './updates'

/** The least base library of APIs that a phone in use may lack. */
const leastVersions: Record<string, string> = {
  getAppBaseInfo: '2.20.1',
  getDeviceInfo: '2.20.1',
  getSystemSetting: '2.20.1',
  getUpdateManager: '1.9.90',
  getWindowInfo: '2.20.1',
  offCopyUrl: '2.14.3',
  offNetworkWeakChange: '2.21.0',
  onCopyUrl: '2.14.3',
  onNetworkWeakChange: '2.21.0',
  openOfficialAccountArticle: '3.4.8',
  openOfficialAccountProfile: '3.7.10',
  onUserOffTranslation: '3.14.2',
  onUserTriggerTranslation: '3.7.9',
  offUserOffTranslation: '3.14.2',
  offUserTriggerTranslation: '3.7.9',
  showShareImageMenu: '2.14.3',
}

/** The global `wx`. A name it does not have is undefined, as on a phone, and is noted in the log. */
export function createWx(phone: Phone): object {
  const families = [
    backgroundAudioApis,
    canvasApis,
    dialogApis,
    keyboardApis,
    navigationApis,
    pageChromeApis,
    queryApis,
    requestApis,
    storageApis,
    subscriptionApis,
    systemApis,
    updateApis,
  ]
  const wx = phone.sandbox.give({}) as Record<string, unknown>
  for (const [name, api] of Object.entries(Object.assign({}, ...families.map((family) => family(phone))) as Apis)) {
    const least = leastVersions[name]
    if (phone.system.missingApis.includes(name)) continue
    if (!least || isVersionAtLeast(phone.system.SDKVersion, least)) wx[name] = api
  }
  wx.env = phone.sandbox.give({ USER_DATA_PATH: 'http://usr' })
  wx.canIUse = (schema: string) => {
    const [name = ''] = schema.split('.')
    return name in wx || elementNames.has(name)
  }
  return new Proxy(wx, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) phone.log.missingApis.add(name)
      return Reflect.get(target, name, receiver)
    },
  })
}
