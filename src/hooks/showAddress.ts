/**
 * Puts a page's address into the browser's address bar, without opening it anew: Taro's router looks at the path alone. A
 * mini-program shows no address; what is shared of it carries one.
 */
export function showAddress(url: string): void {
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', `#${url}`)
}
