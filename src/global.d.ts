/// <reference types="@tarojs/taro" />

/** The endpoint's origin, without a slash at the end; empty where the page's own origin serves it. Set by the build. */
declare const ENDPOINT_URL: string

declare module '*.module.scss' {
  const classes: Record<string, string>
  export default classes
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}
