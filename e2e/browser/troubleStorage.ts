import type { StorageTrouble } from '../engine/wx/storage'

/** Runs in the page before all else: its storage takes nothing more, or cannot be reached at all. */
export function troubleStorage(trouble: StorageTrouble) {
  let works = trouble === 'none'
  window.storageWorks = () => {
    works = true
    return () => {
      works = trouble === 'none'
    }
  }
  if (trouble === 'none') return
  const { localStorage: storage } = window
  const setItem = storage.setItem.bind(storage)
  Object.getPrototypeOf(storage).setItem = (key: string, value: string) => {
    if (!works) throw new DOMException('exceeded the quota', 'QuotaExceededError')
    setItem(key, value)
  }
  if (trouble === 'full') return
  Object.defineProperty(window, 'localStorage', {
    get() {
      if (!works) throw new DOMException('The operation is insecure', 'SecurityError')
      return storage
    },
  })
}

declare global {
  interface Window {
    /** Lets a test look at a storage that fails; the answer makes it fail again. */
    storageWorks?: () => () => void
  }
}
