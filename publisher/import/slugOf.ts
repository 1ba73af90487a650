import { pinyin } from 'pinyin-pro'

const compoundSurnames =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|万俟|闻人|夏侯|尉迟|公孙|慕容|令狐|皇甫|长孙|宇文|轩辕|端木)(?=.)/

function syllables(chinese: string, surname: 'head' | 'off'): string[] {
  return pinyin(chinese, { toneType: 'none', type: 'array', v: true, surname })
}

/**
 * A slug: lower-case ASCII words joined by hyphens, Chinese in pinyin, accents and apostrophes dropped, cut at a word
 * where it is longer than `longest` characters. Empty where the text has no letter that can be written in ASCII.
 */
export function slugOf(text: string, longest: number): string {
  const words = text
    .replace(/\p{Script=Han}+/gu, (chinese) => ` ${syllables(chinese, 'off').join(' ')} `)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const [first = '', ...rest] = words
  let slug = first.slice(0, longest)
  for (const next of rest) {
    if (slug.length + 1 + next.length > longest) break
    slug = `${slug}-${next}`
  }
  return slug
}

/** A Chinese personal name in pinyin, family name first: 安示例 → An Shili. */
export function romanName(chinese: string): string {
  const surname = compoundSurnames.exec(chinese)?.[0] ?? [...chinese].slice(0, 1).join('')
  const all = syllables(chinese, 'head')
  const family = all.slice(0, [...surname].length).join('')
  const given = all.slice([...surname].length).join('')
  return [family, given]
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}

/** `wanted`, else the first of `wanted-2`, `wanted-3`, … that is not taken, within `longest` characters. */
export function unusedSlug(wanted: string, taken: ReadonlySet<string>, longest: number): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`
    const candidate = wanted.slice(0, longest - suffix.length).replace(/-+$/, '') + suffix
    if (!taken.has(candidate)) return candidate
  }
}
