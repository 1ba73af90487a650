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

/** WeChat's own constructor of native components, as far as `articlePiece` uses it. */
declare function Component(options: {
  properties: object
  data: object
  lifetimes: Record<string, (this: NativeComponent) => void>
  methods: Record<string, (this: NativeComponent, event: never) => void>
}): void

declare type NativeComponent = {
  observer?: NativeIntersectionObserver
  data: { chosen: string; quotable: boolean }
  setData: (data: Record<string, unknown>) => void
  triggerEvent: (name: string, detail: object) => void
}

declare type NativeIntersectionObserver = {
  relativeToViewport: (margins?: { top: number; bottom: number }) => NativeIntersectionObserver
  observe: (
    selector: string,
    onChange: (change: {
      id: string
      intersectionRatio: number
      boundingClientRect: { height: number }
      dataset: { block: number }
    }) => void,
  ) => void
  disconnect: () => void
}

declare const wx: {
  getWindowInfo: () => { windowHeight: number }
  createIntersectionObserver: (
    /** A component, or a page. */
    component: object,
    options?: { observeAll: boolean },
  ) => NativeIntersectionObserver
}
