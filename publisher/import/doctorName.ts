import { romanName } from './slugOf'

export interface DoctorName {
  readonly en?: string
  readonly zh?: string
}

export const titleBefore = /^(?:(?:prof\.|professor(?=\s)|dr\.|dr(?=\s)|doctor(?=\s))\s*)+/i

/** The ways a page may write one doctor's name: as given, family name last, in Chinese, in pinyin. */
export function namesOf(name: DoctorName): string[] {
  const { en, zh } = name
  const [first, second, third] = en?.split(' ') ?? []
  const reversed = first && second && third === undefined ? `${second} ${first}` : undefined
  return [zh, en, reversed, zh && romanName(zh)].filter((each): each is string => Boolean(each))
}
