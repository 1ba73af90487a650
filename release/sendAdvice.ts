/**
 * What miniprogram-ci's failures mean. It hands on WeChat's own words; those that are known from its documentation and its
 * sources are explained, the others told as they are.
 */
const meanings: readonly [pattern: RegExp, advice: string][] = [
  [
    /invalid ip|-10008/i,
    'this machine is not in the IP allow-list of the upload key: add its address in 开发管理 – 开发设置 – 小程序代码上传',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/,
    'servicewechat.com is not reached: check the network of this machine, then run the command again',
  ],
  [
    /20003|privateEncrypt|DECODER|PEM|invalid signature|-10009/i,
    'the key does not fit: WECHAT_UPLOAD_KEY must be the upload key of this app id, line breaks and all; a lost one is reset in the console',
  ],
]

export function sendAdvice(error: unknown, privateKey: string): string {
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(privateKey || '\u0000', '…')
  const known = meanings.find(([pattern]) => pattern.test(said))
  return known ? `${known[1]} (“${said}”)` : said
}
