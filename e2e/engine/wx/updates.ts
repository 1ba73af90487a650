import type { Phone } from '../phone'
import type { Apis } from './api'

/**
 * New versions of the mini-program (miniprogram/dev/api/base/update/UpdateManager.html). WeChat looks for one at each
 * start and downloads it by itself; here a test says what it finds.
 */
export class Updates {
  /** Whether the program was restarted in its new version; the test starts it again, as WeChat would. */
  restarted = false
  private isReady = false

  constructor(private readonly phone: Phone) {}

  /** Whether the program wants to know of a new version. */
  get watched(): boolean {
    return this.phone.listeners.of('UpdateReady').length > 0
  }

  /** What the look for a new version ends with. */
  find(outcome: 'ready' | 'failed' | 'none'): void {
    this.phone.emit('CheckForUpdate', { hasUpdate: outcome !== 'none' })
    if (outcome === 'ready') {
      this.isReady = true
      this.phone.emit('UpdateReady', {})
    }
    if (outcome === 'failed') this.phone.emit('UpdateFailed', {})
  }

  /** To be called once the new version has been downloaded. Throws, as a test's finding, where it has not. */
  apply(): void {
    if (!this.isReady) throw new Error('applyUpdate before onUpdateReady: there is no new version to apply')
    this.restarted = true
  }
}

export function updateApis(phone: Phone): Apis {
  const on = (name: string) => (listener: unknown) => phone.listeners.add(name, listener)
  // One for the whole program.
  const manager = {
    onCheckForUpdate: on('CheckForUpdate'),
    onUpdateReady: on('UpdateReady'),
    onUpdateFailed: on('UpdateFailed'),
    applyUpdate: () => phone.updates.apply(),
  }
  return { getUpdateManager: () => manager }
}
