/** How many bytes a text takes as UTF-8, without the encoder that WeChat does not have. Never too few. */
export function byteLength(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x80) bytes += unit < 0x800 ? 1 : 2
  }
  return bytes
}

const measured = new WeakMap<object, number>()

/** The bytes of a list's entries as JSON. Entries do not change: each is measured once. */
export function listBytes(entries: readonly object[]): number {
  return entries.reduce((sum, entry) => {
    const bytes = measured.get(entry) ?? byteLength(JSON.stringify(entry)) + 1
    measured.set(entry, bytes)
    return sum + bytes
  }, 0)
}
