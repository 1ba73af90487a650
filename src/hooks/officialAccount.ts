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
 * while a tap is being handled (developers.weixin.qq.com/miniprogram/dev/api/open-api/official-account/wx.openOfficialAccountArticle.html).
 */
export function openArticle(url: string, tell: Tell): void {
  if (process.env.TARO_ENV === 'h5') tell(window.open(url) ? 'opened' : 'failed')
  else if (typeof wx.openOfficialAccountArticle !== 'function') tell('unsupported')
  else wx.openOfficialAccountArticle({ url, ...callbacks(tell) })
}

/**
 * Opens the official account itself, by its original id. WeChat allows it from base library 3.7.10, and only while a tap
 * is being handled (…/official-account/wx.openOfficialAccountProfile.html). It has no page on the web.
 */
export function openAccount(username: string, tell: Tell): void {
  if (process.env.TARO_ENV === 'h5' || typeof wx.openOfficialAccountProfile !== 'function') tell('unsupported')
  else wx.openOfficialAccountProfile({ username, ...callbacks(tell) })
}

function callbacks(tell: Tell): Callbacks {
  return { success: () => tell('opened'), fail: () => tell('failed') }
}
