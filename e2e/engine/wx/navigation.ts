import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, withCallbacks } from './api'

/** Routes between pages (miniprogram/dev/api/route/), with what WeChat refuses. */
export function navigationApis(phone: Phone): Apis {
  const route = (name: string, go: (url: string, options: Options) => void) =>
    withCallbacks(phone, name, (options) => {
      if (phone.isSinglePage) throw new Refusal('can not navigate in single page mode')
      go(String(options.url ?? ''), options)
      return undefined
    })
  return {
    navigateTo: route('navigateTo', (url) => phone.pages.navigateTo(url)),
    redirectTo: route('redirectTo', (url) => phone.pages.redirectTo(url)),
    switchTab: route('switchTab', (url) => phone.pages.switchTab(url)),
    reLaunch: route('reLaunch', (url) => phone.pages.reLaunch(url)),
    navigateBack: route('navigateBack', (_, { delta }) => phone.pages.navigateBack(Number(delta ?? 1))),
    navigateToMiniProgram: withCallbacks(phone, 'navigateToMiniProgram', () => {
      throw new Refusal('can not open another mini-program here')
    }),
  }
}
