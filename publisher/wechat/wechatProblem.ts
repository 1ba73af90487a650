/**
 * Why WeChat's server API could not do what was asked, told so that an operator can mend it. `code` is WeChat's errcode
 * where it gave one. Never holds a secret or a token.
 */
export class WechatProblem extends Error {
  readonly code: number | undefined

  constructor(message: string, code?: number) {
    super(message)
    this.name = 'WechatProblem'
    this.code = code
  }
}
