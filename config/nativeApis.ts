/**
 * The functions of `wx` that are called as `Taro.…`, and nothing else: Taro 4.2.1 wraps each of some six hundred when a
 * mini-program starts. `nativeApis.test.ts` keeps this list and `src` the same.
 */

/** Answered by a promise, as Taro does it, also on a base library that knows callbacks only. */
export const promisedApis = [
  'hideKeyboard',
  'navigateTo',
  'pageScrollTo',
  'previewImage',
  'redirectTo',
  'request',
  'setBackgroundColor',
  'setNavigationBarColor',
  'setNavigationBarTitle',
  'setTabBarItem',
  'setTabBarStyle',
  'showActionSheet',
  'showModal',
  'stopPullDownRefresh',
] as const

/** Called as they are. */
export const directApis = [
  'createSelectorQuery',
  'getAppBaseInfo',
  'getBackgroundAudioManager',
  'getEnterOptionsSync',
  'getLaunchOptionsSync',
  'getStorageInfoSync',
  'getStorageSync',
  'getUpdateManager',
  'getWindowInfo',
  'offCopyUrl',
  'offNetworkStatusChange',
  'offThemeChange',
  'offWindowResize',
  'onCopyUrl',
  'onNetworkStatusChange',
  'onPageNotFound',
  'onThemeChange',
  'onWindowResize',
  'removeStorageSync',
  'setStorageSync',
] as const

/** Taro's own. */
export const ownApis = ['getCurrentInstance', 'getCurrentPages', 'nextTick'] as const
