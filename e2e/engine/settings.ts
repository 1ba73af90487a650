import type { Theme } from './themeValues'

/** The phone: what WeChat's system information answers. Lengths are in px. */
export interface SystemSettings {
  theme: Theme
  language: string
  /** WeChat's own text size: 1 is standard. */
  fontSizeScaleFactor: number
  SDKVersion: string
  windowWidth: number
  windowHeight: number
  pixelRatio: number
  platform: 'ios' | 'android' | 'windows' | 'mac' | 'devtools'
  statusBarHeight: number
  /** Functions of `wx` that this WeChat lacks whatever its base library: on a computer some are missing. */
  missingApis: string[]
  /** How far the phone's clock goes ahead, in ms; less than 0 where it is behind. */
  clockOffset: number
}

/** `unresolved`: connected, but no name of a server can be looked up. */
export type Network = 'online' | 'offline' | 'unresolved'

/** How the mini-program is opened. `scene` is one of miniprogram/dev/reference/scene-list.html. */
export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
}

/** The scene of single-page mode: opened from Moments, without navigation, tab bar or the usual storage. */
export const singlePageScene = 1154

/** A middling phone of today. */
export const defaultSystem: SystemSettings = {
  theme: 'light',
  language: 'zh_CN',
  fontSizeScaleFactor: 1,
  SDKVersion: '3.8.12',
  windowWidth: 390,
  windowHeight: 753,
  pixelRatio: 3,
  platform: 'ios',
  statusBarHeight: 47,
  missingApis: [],
  clockOffset: 0,
}

/** Whether one dotted version is at least another. */
export function isVersionAtLeast(version: string, least: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, wanted] of least.split('.').map(Number).entries()) {
    const part = parts[index] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}
