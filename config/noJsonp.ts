/**
 * In place of `jsonp-retry`, with which Taro's web asks where an answer comes as a script: nothing here does. It reaches for
 * the browser's storage when it is loaded, and where that is forbidden no page of ours would be drawn.
 */
export default function noJsonp(url: string): Promise<never> {
  return Promise.reject(new Error(`nothing is asked by JSONP: ${url}`))
}
