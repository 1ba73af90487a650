/** An `<a>` of Taro's runtime, which brings a reader of addresses along: our links are navigators, and it is any element. */
export { TaroElement as AnchorElement } from '@tarojs/runtime'
