import type { CredentialVariables } from './readWechatSettings'

/** What an advice may speak of: WeChat's own words, and the variables that the credentials came from. */
type Circumstances = { readonly errmsg: string; readonly variables: CredentialVariables }
type Advice = (circumstances: Circumstances) => string

const consoleName = 'WeChat’s console (developers.weixin.qq.com/console)'

/** The address as WeChat sees it: “invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: …”. */
export function refusedAddress(errmsg: string): string | undefined {
  return /invalid ip ([0-9a-f.:]+?),? /i.exec(errmsg)?.[1]
}

/**
 * What an errcode means and how to mend it, for every call. What only the account's administrator can mend says so in
 * Chinese, too, to be passed on. Codes and their meanings: WeChat's global list
 * (developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html) and the pages of the calls themselves.
 */
const always: Readonly<Record<number, Advice>> = {
  [-1]: () => 'WeChat is busy. Run the command again in a few minutes',
  40001: ({ variables }) =>
    `WeChat refuses the access token twice, the second time a fresh one. Check that ${variables.appId} and ${variables.secret} belong to this account, and that no other program fetches tokens with force_refresh`,
  40013: ({ variables }) => `there is no account with this AppID. Correct ${variables.appId}: it begins with wx`,
  40125: ({ variables }) =>
    `the AppSecret is wrong. Correct ${variables.secret}; ${consoleName} shows a secret once, so reset it there if it is lost`,
  40164: ({ errmsg }) =>
    `this machine${atAddress(errmsg)} may not call the account’s API. Add the address to the account’s IP allow-list (API IP 白名单) in ${consoleName}. 请公众号管理员把这个地址加入 API IP 白名单`,
  40243: () => `the AppSecret is frozen. Unfreeze it on the account’s page in ${consoleName}`,
  41002: ({ variables }) => `the AppID is missing. Set ${variables.appId}`,
  41004: ({ variables }) => `the AppSecret is missing. Set ${variables.secret}`,
  41030: () =>
    'the page does not exist in the published mini-program. Publish the mini-program first, or ask for codes of the trial version (--env trial)',
  40129: () =>
    'the scene has characters that a code cannot carry. Use letters, digits and hyphens in the interview’s id',
  40169: () => 'the scene is longer than 32 characters. Shorten the interview’s id',
  40097: () => 'WeChat does not accept an argument of this call. This is a fault of this program: report it',
  45009: () =>
    'the account has used up its calls for today. Run the command again tomorrow; what is done is kept. The owner can also reset the day’s count, ten times a month, in WeChat’s console. 今天的调用次数已用完，请明天再运行，或由管理员清零',
  45011: () => 'there were too many calls in one minute. Run the command again in a minute',
  48001: () =>
    'the account may not make this call. Since July 2025 the list of articles is for verified (认证) accounts of organisations only: verify the account, or save the list and pass it with --list. Codes need the credentials of the mini-program, not those of the official account. 公众号没有此接口的权限：请管理员完成认证，或导出列表后用 --list 比对',
  48004: () => 'WeChat has blocked this call for the account. Its reason is shown at mp.weixin.qq.com',
  50002: () => 'the account is restricted or closed. Its state is shown at mp.weixin.qq.com',
  50004: () => 'the account may not fetch tokens. Its state is shown at mp.weixin.qq.com',
  50007: () => 'the account is frozen. Its state is shown at mp.weixin.qq.com',
  53600: () => 'there is no article with this id any more. List the articles again',
  89501: () => 'an administrator of the account has to confirm this machine’s address first: WeChat has asked them',
  89503: () => 'an administrator of the account has to confirm this machine’s address first: WeChat has asked them',
  89506: () => 'an administrator refused this machine’s address twice today. Speak with them and wait a day',
  89507: () => 'an administrator refused this machine’s address. Speak with them and wait an hour',
}

/** The same codes where they answer the request for a token. */
const forTokens: Readonly<Record<number, Advice>> = {
  40001: ({ variables }) =>
    `the AppSecret is not this account’s. Correct ${variables.appId} and ${variables.secret}: both from the same page of ${consoleName}`,
}

const atAddress = (errmsg: string): string => {
  const address = refusedAddress(errmsg)
  return address ? `, which WeChat sees as ${address},` : ''
}

/** WeChat's refusal in an operator's words: what it means and how to mend it. */
export function advice(code: number, circumstances: Circumstances, asksForToken = false): string {
  const known = (asksForToken && forTokens[code]) || always[code]
  const said = circumstances.errmsg ? `: “${circumstances.errmsg}”` : ''
  if (known) return `${known(circumstances)} (WeChat’s error ${code}${said})`
  return `WeChat refused with error ${code}${said}. Its meaning is listed at developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html`
}
