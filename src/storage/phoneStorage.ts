import Taro from '@tarojs/taro'

/**
 * The phone's storage, which may refuse anything at any time: it is full, or WeChat has trouble with it. Nothing here
 * throws. Reading that was refused is not the same as finding nothing: who writes then would write over what is there.
 */
export const phoneStorage = {
  /** The value of a key, an empty string where there is none; undefined where the phone refuses. */
  read: (key: string) => attempt(key, () => Taro.getStorageSync<unknown>(key)),
  /** False where the phone refuses; the same holds for `remove`. Then all is as it was. */
  write: (key: string, value: unknown) => attempt(key, () => Taro.setStorageSync(key, value)) !== undefined,
  remove: (key: string) => attempt(key, () => Taro.removeStorageSync(key)) !== undefined,
  /** Every key in use; none where the phone refuses to say. */
  keys: () => keys()?.value ?? [],
  /** Whether nothing under a key means that there is nothing. The web's Taro keeps its refusals to itself, but for keys. */
  isReadable: (key: string) => phoneStorage.read(key) !== undefined && keys() !== undefined,
}

const keys = () => attempt('keys', () => Taro.getStorageInfoSync().keys)

function attempt<Value>(what: string, act: () => Value): { value: Value } | undefined {
  try {
    return { value: act() }
  } catch (reason) {
    console.info('the storage refuses', what, reason)
    return undefined
  }
}
