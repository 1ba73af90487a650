import { randomBytes } from 'node:crypto'
import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, synchronous, withCallbacks } from './api'

/** miniprogram/dev/api/device/crypto/wx.getRandomValues.html, in bytes. */
const largestRandomLength = 1024 * 1024

/** Who is asking, on what, how large, in which language (miniprogram/dev/api/base/system/). */
export function systemApis(phone: Phone): Apis {
  const { system, launch } = phone
  const appBaseInfo = () => ({
    SDKVersion: system.SDKVersion,
    enableDebug: false,
    host: { appId: '' },
    language: system.language,
    version: '8.0.60',
    theme: phone.dist.app.darkmode ? system.theme : undefined,
    fontSizeScaleFactor: system.fontSizeScaleFactor,
    fontSizeSetting: 16 * system.fontSizeScaleFactor,
  })
  const windowInfo = () => ({
    pixelRatio: system.pixelRatio,
    screenWidth: system.windowWidth,
    screenHeight: system.windowHeight + system.statusBarHeight + 44,
    windowWidth: system.windowWidth,
    windowHeight: system.windowHeight,
    statusBarHeight: system.statusBarHeight,
    screenTop: system.statusBarHeight + 44,
    safeArea: {
      left: 0,
      right: system.windowWidth,
      top: system.statusBarHeight,
      bottom: system.windowHeight + system.statusBarHeight + 10,
      width: system.windowWidth,
      height: system.windowHeight + 10,
    },
  })
  const deviceInfo = () => ({
    brand: 'phone',
    model: 'phone',
    platform: system.platform,
    system: system.platform === 'ios' ? 'iOS 17.0' : 'Android 14',
    benchmarkLevel: 30,
    memorySize: '4096',
  })
  const systemSetting = () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const everything = () => ({ ...deviceInfo(), ...windowInfo(), ...systemSetting(), ...appBaseInfo() })
  const options = (opened = launch) => ({
    ...opened,
    referrerInfo: {},
    mode: phone.isSinglePage ? 'singlePage' : 'default',
  })
  return {
    getSystemInfoSync: synchronous(phone, 'getSystemInfoSync', everything),
    getSystemInfo: withCallbacks(phone, 'getSystemInfo', everything),
    getSystemInfoAsync: withCallbacks(phone, 'getSystemInfoAsync', everything),
    getAppBaseInfo: synchronous(phone, 'getAppBaseInfo', appBaseInfo),
    getWindowInfo: synchronous(phone, 'getWindowInfo', windowInfo),
    getDeviceInfo: synchronous(phone, 'getDeviceInfo', deviceInfo),
    getSystemSetting: synchronous(phone, 'getSystemSetting', systemSetting),
    getAccountInfoSync: synchronous(phone, 'getAccountInfoSync', () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '1.0.0' },
      plugin: {},
    })),
    getLaunchOptionsSync: synchronous(phone, 'getLaunchOptionsSync', () => options()),
    getEnterOptionsSync: synchronous(phone, 'getEnterOptionsSync', () => options(phone.entered)),
    getMenuButtonBoundingClientRect: synchronous(phone, 'getMenuButtonBoundingClientRect', () => ({
      width: 87,
      height: 32,
      top: system.statusBarHeight + 4,
      right: system.windowWidth - 7,
      bottom: system.statusBarHeight + 36,
      left: system.windowWidth - 94,
    })),
    getNetworkType: withCallbacks(phone, 'getNetworkType', () => ({
      networkType: phone.network === 'offline' ? 'none' : 'wifi',
      signalStrength: 0,
      hasSystemProxy: false,
    })),
    getRandomValues: withCallbacks(phone, 'getRandomValues', ({ length }) => {
      if (typeof length !== 'number' || length < 1 || length > largestRandomLength) {
        throw new Refusal('parameter error: length should be 1 to 1048576')
      }
      return { randomValues: new Uint8Array(randomBytes(length)).buffer }
    }),
    reportEvent: () => undefined,
    reportAnalytics: () => undefined,
    reportPerformance: () => undefined,
    getPerformance: () => ({ createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }) }),
    nextTick: (callback: () => void) => {
      phone.sandbox.later(callback)
    },
    getLogManager: () => ({ log: quiet, info: quiet, warn: quiet, debug: quiet }),
    getRealtimeLogManager: () => ({ info: quiet, warn: quiet, error: quiet, setFilterMsg: quiet, addFilterMsg: quiet }),
    setInnerAudioOption: withCallbacks(phone, 'setInnerAudioOption', (_: Options) => undefined),
  }
}

function quiet(): void {}
