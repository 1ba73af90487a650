import Taro from '@tarojs/taro'

/** What happened to a tap that leads to the official account: it opened, this WeChat is too old, or it refused. */
export type Outcome = 'opened' | 'unsupported' | 'failed'

type Tell = (outcome: Outcome) => void
type Callbacks = { success: () => void; fail: () => void }

/** Both are newer than the least base library and unknown to Taro: they stand on WeChat's own global, or nowhere. */
declare const wx: {
  openOfficialAccountArticle?: (options: { url: string } & Callbacks) => void
  openOfficialAccountProfile?: (options: { username: string } & Callbacks) => void
}

/**
 * Opens an article of the official account; on the web, its page. WeChat allows it from base library 3.4.8, and only
 * while a tap is being handled (developers.weixin.qq.com/miniprogram/dev/api/navigate/wx.openOfficialAccountArticle.html).
 */
export function openArticle(url: string, tell: Tell): void {
  if (process.env.TARO_ENV === 'h5') tell(window.open(url) ? 'opened' : 'failed')
  else if (typeof wx.openOfficialAccountArticle !== 'function') tell('unsupported')
  else wx.openOfficialAccountArticle({ url, ...callbacks(tell) })
}

/**
 * Opens the official account itself, by its original id. WeChat allows it from base library 3.7.10, and only while a tap
 * is being handled (…/navigate/wx.openOfficialAccountProfile.html). It has no page on the web.
 */
export function openAccount(username: string | undefined, tell: Tell): void {
  if (!username || process.env.TARO_ENV === 'h5' || typeof wx.openOfficialAccountProfile !== 'function')
    tell('unsupported')
  else wx.openOfficialAccountProfile({ username, ...callbacks(tell) })
}

function callbacks(tell: Tell): Callbacks {
  return { success: () => tell('opened'), fail: () => tell('failed') }
}

/** The scenes in which a code was scanned, and those in which a reader comes back to what a scan had opened. */
const scans = [1011, 1017, 1025, 1047, 1124]
const returns = [1001, 1038, 1041, 1089, 1090, 1104, 1131, 1187]

/**
 * Whether WeChat shows its own card for following the account: after a code was scanned, and when the reader comes back
 * from there (developers.weixin.qq.com/miniprogram/dev/component/open-ability/official-account.html).
 */
export function hasFollowCard(): boolean {
  if (process.env.TARO_ENV === 'h5') return false
  const { scene: first } = Taro.getLaunchOptionsSync()
  const { scene } = Taro.getEnterOptionsSync()
  return scans.includes(scene) || (scans.includes(first) && returns.includes(scene))
}
