/**
 * Puts a page's address into the browser's address bar, without opening it anew: Taro's router looks at the path alone. A
 * mini-program shows no address; what is shared of it carries one. A page that is not in front any more, whose answer came
 * late, must not put its address in the place of another's.
 */
export function showAddress(url: string): void {
  if (process.env.TARO_ENV !== 'h5') return
  const [path = ''] = url.split('?')
  if (window.location.hash.startsWith(`#${path}`)) window.history.replaceState(window.history.state, '', `#${url}`)
}
