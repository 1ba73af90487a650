import { checkedDist } from './checkDist'
import { Host } from './host'
import { Phone } from './phone'
import { Program } from './program'
import { watchRejections } from './rejections'
import { defaultSystem, type Launch, type Network, type SystemSettings, singlePageScene } from './settings'
import { PhoneStorage, type StorageTrouble } from './wx/storage'

export interface StartOptions {
  /** The folder of the built mini-program, with its app.json. */
  dist: string
  /** Where requests go instead of the address built into the package, for example `http://127.0.0.1:4000`. */
  endpointOrigin?: string
  /** How it is opened: the first page from the list of apps (scene 1001) where nothing is said. */
  launch?: Partial<Launch>
  system?: Partial<SystemSettings>
  /** What earlier runs stored, by key. Single-page mode has a storage of its own and does not see it. */
  storage?: Record<string, unknown>
  network?: Network
  /** What the phone's storage refuses, from the start. */
  storageTrouble?: StorageTrouble
}

let isRunning = false

/**
 * Starts a built mini-program in WeChat's component framework. Gives the host when the first page has been opened.
 * Throws where the package is unsound, does not compile, or its code throws before the first page. One run at a time:
 * `stop()` the last one first.
 */
export async function startMiniProgram(options: StartOptions): Promise<Host> {
  if (isRunning) throw new Error('A mini-program is still running: stop() it first')
  const dist = checkedDist(options.dist)
  const launch = {
    path: dist.app.entryPagePath ?? dist.app.pages[0] ?? '',
    query: {},
    scene: 1001,
    ...options.launch,
  }
  launch.path = launch.path.replace(/^\//, '')
  const phone = new Phone(
    dist,
    { ...defaultSystem, ...options.system },
    launch,
    new PhoneStorage(launch.scene === singlePageScene ? {} : options.storage),
    options.endpointOrigin,
    options.network ?? 'online',
  )
  phone.storage.trouble = options.storageTrouble ?? 'none'
  const program = new Program(phone)
  const unwatch = watchRejections(
    (promise) => phone.sandbox.ownsPromise(promise),
    (reason) => {
      phone.fail(reason, 'unhandled rejection')
      phone.emit('UnhandledRejection', { reason: String(reason) })
      phone.callApp('onUnhandledRejection', { reason: String(reason) })
    },
  )
  isRunning = true
  const free = () => {
    isRunning = false
  }
  const host = new Host(phone, program, unwatch, free)
  try {
    program.start()
    await host.waitFor(() => phone.pages.open.length > 0, { what: 'the first page' })
    return host
  } catch (error) {
    phone.fail(error)
    await host.stop()
    throw error
  }
}
