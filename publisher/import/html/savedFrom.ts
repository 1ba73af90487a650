/** The address that a browser notes when it saves a page; empty where it did not. */
export function savedFrom(html: string): string {
  return /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/.exec(html.slice(0, 4096))?.[1] ?? ''
}
