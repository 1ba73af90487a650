import type { Host } from '../engine/host'
import { startMiniProgram } from '../engine/startMiniProgram'
import { type Place, type Reader, skeleton } from './place'
import { libraryOf } from './runCell'

/** The built mini-program in WeChat's component framework. */
export function enginePlace(endpointOrigin: string, dist = process.env.WEAPP_DIST ?? 'dist/weapp'): Place {
  return {
    name: 'mini-program',
    async open(url, phone) {
      const [path = '', query = ''] = url.split('?')
      const host = await startMiniProgram({
        dist,
        endpointOrigin,
        launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
        system: { language: phone.language === 'zh' ? 'zh_CN' : 'en', clockOffset: phone.clockOffset },
        storage: phone.storage,
        storageTrouble: phone.storageTrouble,
        network: phone.network,
      })
      return engineReader(host)
    },
    async close() {},
  }
}

function engineReader(host: Host): Reader {
  const controls = () => ['button', 'link', 'tab'].flatMap((role) => host.findAll(`[aria-role="${role}"]`))
  const controlOf = (label: string) => {
    const control = controls().find((candidate) => candidate.text === label)
    if (!control) throw new Error(`no control “${label}” in:\n${host.text()}`)
    return control
  }
  return {
    async seen() {
      return {
        text: host.text(),
        controls: controls().map((control) => control.text),
        hasTabs: host.tabBar() !== undefined,
        isLoading: host.find(`.${skeleton}`) !== undefined,
        complaints: host.errors(),
        library: libraryOf(host.storage()),
      }
    },
    passTime: (milliseconds) => host.passTime(milliseconds),
    tap: (label) => host.tap(controlOf(label)),
    async tapTwice(label) {
      const control = controlOf(label)
      await Promise.all([host.tap(control), host.tap(control)])
    },
    open: (url) => host.open(url),
    async goBackAndForth(page, before) {
      for (let times = 0; times < 4; times += 1) {
        await host.open(before)
        await host.open(page)
      }
    },
    async setNetwork(network) {
      host.setNetwork(network)
    },
    async breakPictures() {
      const pictures = host.findAll('image')
      for (const picture of pictures) host.fire(picture, 'error', { errMsg: 'GET 404 (Not Found)' })
      return pictures.length
    },
    async close() {
      // What was complained of is in the cell already.
      host.allow(/^/)
      await host.stop()
    },
  }
}
