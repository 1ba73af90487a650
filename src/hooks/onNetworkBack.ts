import Taro from '@tarojs/taro'

/** Calls `listener` each time the phone has a network again, until the returned function is called. */
export function onNetworkBack(listener: () => void): () => void {
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
