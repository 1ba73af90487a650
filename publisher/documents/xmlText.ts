/** A text without the characters that XML cannot hold in any spelling (w3.org/TR/xml, "Char"). */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
