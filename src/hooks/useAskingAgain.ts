import Taro from '@tarojs/taro'
import { useLayoutEffect } from 'react'
import type { Trouble } from '../endpoint/endpointError'

/**
 * Asks again by itself for what failed: when the phone has a network again, and when the time has passed for which the
 * endpoint asked. Each failure is an object of its own.
 */
export function useAskingAgain(trouble: Trouble | undefined, ask: () => void) {
  // Before anything else can happen: a network may be back at once.
  useLayoutEffect(() => {
    if (!trouble) return
    const timer = trouble.wait === undefined ? undefined : setTimeout(ask, trouble.wait)
    const stop = onNetworkBack(ask)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [trouble, ask])
}

function onNetworkBack(listener: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', listener)
    return () => window.removeEventListener('online', listener)
  }
  const onChange = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) listener()
  }
  Taro.onNetworkStatusChange(onChange)
  return () => Taro.offNetworkStatusChange(onChange)
}
