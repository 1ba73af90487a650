/**
 * What Taro starts with in WeChat, in the place of `@tarojs/plugin-platform-weapp/dist/runtime`: the functions of `wx`
 * that we call, under Taro's name.
 */
import { mergeReconciler } from '@tarojs/shared'
import { directApis, promisedApis } from './nativeApis'

type Callbacks = { success?: (result: unknown) => void; fail?: (reason: unknown) => void }
type Functions = Record<string, (...values: unknown[]) => unknown>
type Query = { exec: (...values: unknown[]) => unknown }
type Taro = Functions & { nextTick: (callback: () => void) => void }

/** All of it, where `global.d.ts` has what Taro's types lack. */
declare const wx: Functions
declare function getCurrentPages(): unknown

mergeReconciler({
  initNativeApi(taro: Taro) {
    for (const name of promisedApis) {
      if (wx[name]) taro[name] = (options?: unknown) => promised(name, options as Callbacks | undefined)
    }
    for (const name of directApis) {
      if (wx[name]) taro[name] = (...values) => wx[name]?.(...values)
    }
    taro.createSelectorQuery = () => afterDrawing(taro, wx.createSelectorQuery?.() as Query)
    taro.getCurrentPages = getCurrentPages
  },
})

/** Callbacks that were given are called, too. */
function promised(name: string, options: Callbacks = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    wx[name]?.({
      ...options,
      success(result: unknown) {
        options.success?.(result)
        resolve(result)
      },
      fail(reason: unknown) {
        options.fail?.(reason)
        reject(reason)
      },
    })
  })
}

/** A query asks for what has been set by then, which reaches the page a moment later. */
function afterDrawing(taro: Taro, query: Query): Query {
  const exec = query.exec.bind(query)
  query.exec = (...values) => {
    taro.nextTick(() => exec(...values))
  }
  return query
}
