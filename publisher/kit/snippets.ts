import { escapeHtml } from './escapeHtml'
import type { KitVersion } from './kitEntry'

/** What stands in a snippet where the mini-program's id is not known. */
export const unknownAppId = 'YOUR_MINI_PROGRAM_APP_ID'

type Program = {
  readonly appId: string | undefined
  /** The endpoint's address, for the card's picture. */
  readonly endpointUrl: string
}

/**
 * A mini-program card in an article's HTML, as WeChat documents it for the content of an article
 * (developers.weixin.qq.com/doc/service/api/notify/message/api_uploadnewsmsg, “小程序卡片跳转小程序”). The mini-program must
 * be linked with the account. For the API and for layout editors that take HTML; WeChat's own editor has a dialog for it.
 */
export function cardSnippet({ path, headline, picture }: KitVersion, { appId, endpointUrl }: Program): string {
  const attributes = {
    'data-miniprogram-appid': appId ?? unknownAppId,
    'data-miniprogram-path': path,
    'data-miniprogram-title': headline,
    ...(picture && { 'data-miniprogram-imageurl': endpointUrl + picture }),
    'data-miniprogram-type': 'card',
  }
  return `<mp-common-miniprogram${attributesText(attributes)}></mp-common-miniprogram>`
}

/** Words of an article that lead to the mini-program (…, “文字跳转小程序”): its empty `href` is WeChat's. */
export function linkSnippet({ path }: KitVersion, words: string, { appId }: Pick<Program, 'appId'>): string {
  const attributes = { 'data-miniprogram-appid': appId ?? unknownAppId, 'data-miniprogram-path': path, href: '' }
  return `<p><a${attributesText(attributes)}>${escapeHtml(words)}</a></p>`
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}
