/** The part of miniprogram-ci (developers.weixin.qq.com/miniprogram/dev/devtools/ci.html) that a release needs. */
export type MiniProgramCi = {
  readonly preview: (options: SendOptions & { readonly qrCodeFile: string }) => Promise<SentPackages>
  readonly upload: (options: SendOptions) => Promise<SentPackages>
}

export type SendOptions = {
  readonly appId: string
  readonly privateKey: string
  readonly version: string
  readonly note: string
  readonly onProgress: (message: string) => void
}

/** Bytes of each package as WeChat counts them: `__FULL__` is all of them, `__APP__` the main package. */
export type SentPackages = readonly { readonly name: string; readonly size: number }[]
