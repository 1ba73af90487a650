import type { Publication } from '../../publisher/documents/publication'
import { searchedTexts } from '../../publisher/search/interviewTexts'

export type Query = { kind: string; text: string }

/**
 * What people type, of each kind as many: names in every writing, slips, places, words and phrases of the texts (each word
 * of a text as likely as any other, so that common words come as often as they are read), and what they have typed so far.
 */
export function drawQueries({ doctors, interviews }: Publication, count: number, random: () => number): Query[] {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('there is nothing to draw from')
    return item
  }
  const text = (language: string): string => {
    for (;;) {
      const version = pick(pick(interviews).versions)
      const texts = version.blocks.flatMap(searchedTexts)
      if (version.language === language && texts.length > 0) return pick(texts)
    }
  }
  const words = (length: number) => {
    const all = text('en').match(/[\p{L}\p{N}]+(?:[’'-]\p{L}+)*/gu) ?? []
    const start = Math.floor(random() * Math.max(1, all.length - length))
    return all.slice(start, start + length).join(' ')
  }
  const characters = (length: number) => {
    const runs = text('zh').match(/\p{Script=Han}{2,}/gu) ?? []
    const run = runs.length > 0 ? pick(runs) : '医生'
    const start = Math.floor(random() * Math.max(1, run.length - length))
    return run.slice(start, start + length)
  }
  const plain = (pinyin: string) => pinyin.normalize('NFD').replace(/[\u0300-\u036f’]/g, '')
  const slip = (name: string) => {
    const place = Math.floor(random() * name.length)
    const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26))
    return name.slice(0, place) + pick(['', letter]) + name.slice(place + 1)
  }
  const begun = (query: string) => query.slice(0, Math.ceil(query.length * (0.3 + 0.6 * random())))
  const english = () => pick(doctors).name.en ?? ''
  const pinyin = () => plain(pick(doctors).pinyin ?? 'an shili')
  const kinds: Record<string, () => string> = {
    'doctor, English': english,
    'doctor, Chinese': () => pick(doctors).name.zh ?? '',
    'doctor, pinyin': pinyin,
    'doctor, one slip': () => slip(english()),
    'as typed: name': () => begun(english()),
    hospital: () => pick(doctors).hospital.name.en ?? '',
    'department, Chinese': () => pick(doctors).department.name.zh ?? '',
    'field of expertise': () => pick(pick(doctors).expertise).en ?? '',
    'headline, two words': () =>
      (pick(interviews).versions[0].headline.match(/[\p{L}]{3,}/gu) ?? []).slice(0, 2).join(' '),
    'word of a text': () => words(1),
    'two words': () => words(2),
    'five words': () => words(5),
    'as typed: word': () => begun(words(1)),
    'Chinese, one character': () => characters(1),
    'Chinese, two': () => characters(2),
    'Chinese, four': () => characters(4),
  }
  return Object.entries(kinds).flatMap(([kind, draw]) => Array.from({ length: count }, () => ({ kind, text: draw() })))
}
