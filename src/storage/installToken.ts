import Taro from '@tarojs/taro'
import { is } from 'valibot'
import { installTokenSchema } from '../../contract/visits'

const key = 'install-token'
let token: Promise<string> | undefined

/** WeChat's own; `crypto` does not exist there. */
declare const wx: {
  getRandomValues?: (options: {
    length: number
    success: (result: { randomValues: ArrayBuffer }) => void
    fail: () => void
  }) => void
}

/**
 * What tells this installation from another while a day's visits are counted: made once, kept in the phone's storage.
 * Nothing of it comes from the phone or its owner. A page opened from Moments has a storage of its own, and so a token
 * of its own.
 */
export function installToken(): Promise<string> {
  token ??= keptToken()
  return token
}

async function keptToken(): Promise<string> {
  const made = (await randomBytes()).map((byte) => (byte + 256).toString(16).slice(1)).join('')
  try {
    const kept: unknown = Taro.getStorageSync(key)
    if (is(installTokenSchema, kept)) return kept
    Taro.setStorageSync(key, made)
  } catch (reason) {
    // It holds until the program ends; then another one is made, and a visit may count twice on that day.
    console.info('not stored', key, reason)
  }
  return made
}

/**
 * 16 bytes (wx.getRandomValues, developers.weixin.qq.com/miniprogram/dev/api/device/crypto/wx.getRandomValues.html). Where a
 * WeChat does not have it, `Math.random` does: a token must be different from others, and guards nothing.
 */
function randomBytes(): Promise<number[]> {
  return new Promise((resolve) => {
    const guess = () => resolve(Array.from({ length: 16 }, () => Math.floor(Math.random() * 256)))
    if (process.env.TARO_ENV !== 'weapp') resolve([...crypto.getRandomValues(new Uint8Array(16))])
    else if (typeof wx.getRandomValues !== 'function') guess()
    else
      wx.getRandomValues({
        length: 16,
        success: ({ randomValues }) => resolve(Array.from(new Uint8Array(randomValues))),
        fail: guess,
      })
  })
}
