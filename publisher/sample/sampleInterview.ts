import { headline, insideSentence } from './headlines'
import type { Prose } from './prose'
import { choice, choices, type Random, randomOf, wholeNumber } from './random'
import { doctorOfInterview, type SampleDoctor, sampleDoctor } from './sampleDoctor'
import type { SampleLanguage } from './sampleLanguage'

/** The newest interview's day; two appear a day. It is fixed, so that a seed gives the same files on every day. */
const newestDay = Date.UTC(2025, 5, 30)
const dayInMilliseconds = 24 * 60 * 60 * 1000
const interviewsADay = 2

/** What an interview is called, without its text: what links to it and its own file need to know. */
export type SampleInterview = {
  number: number
  slug: string
  doctor: SampleDoctor
  headline: Record<SampleLanguage, string>
  topics: Record<SampleLanguage, string>[]
  /** The original's language first. */
  languages: [SampleLanguage, ...SampleLanguage[]]
}

/** Interview `number` of a collection, from 0, the newest: the same whatever its size. */
export function sampleInterview(seed: string, number: number): SampleInterview {
  const random = randomOf(seed, 'interview', number)
  const doctor = sampleDoctor(seed, doctorOfInterview(seed, number))
  const topics = choices(doctor.department.topics, 2, random)
  const title = headline(topics[0] ?? { en: '', zh: '' }, random)
  const words = title.en
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  // One in five was written in Chinese; half of all can be read in Chinese, and some of the Chinese ones in English.
  const isChinese = random() < 0.2
  const isTranslated = random() < (isChinese ? 0.5 : 0.375)
  const original: SampleLanguage = isChinese ? 'zh' : 'en'
  const other: SampleLanguage = isChinese ? 'en' : 'zh'
  return {
    number,
    slug: `${words}-${number + 1}`,
    doctor,
    headline: title,
    topics,
    languages: isTranslated ? [original, other] : [original],
  }
}

export type FileOptions = {
  seed: string
  prose: Record<SampleLanguage, Prose>
  /** A drawn picture of `images/` for a use and a number, where the collection has pictures. */
  picture?: (use: 'cover' | 'figure', number: number) => string
}

/** The files of an interview by their names in `interviews/`. */
export function interviewFiles(interview: SampleInterview, options: FileOptions): [name: string, text: string][] {
  return interview.languages.map((language, index) => {
    const isOriginal = index === 0
    const front = isOriginal
      ? frontMatter(interview, language, options)
      : translationFront(interview, language, options)
    const name = isOriginal ? `${interview.slug}.md` : `${interview.slug}.${language}.md`
    return [name, `---\n${front.join('\n')}\n---\n\n${body(interview, language, options).join('\n\n')}\n`]
  })
}

const dayOf = (number: number): string =>
  new Date(newestDay - Math.floor(number / interviewsADay) * dayInMilliseconds).toISOString().slice(0, 10)

const pictureWords: Record<SampleLanguage, string> = { en: 'Placeholder drawing: fine lines', zh: '示意画：细密的线条' }

function digest({ doctor, topics }: SampleInterview, language: SampleLanguage): string {
  const [first, second] = topics
  const { name, department } = doctor
  return language === 'zh'
    ? `${department.name.zh}的${name.zh}谈${first?.zh}与${second?.zh}，也谈那些没有写进病历的事。`
    : `${name.en} talks about ${insideSentence(first?.en ?? '')} and ${insideSentence(second?.en ?? '')}, and about what no record holds.`
}

function frontMatter(interview: SampleInterview, language: SampleLanguage, { seed, picture }: FileOptions): string[] {
  const random = randomOf(seed, 'front matter', interview.number)
  const modified = Math.max(0, interview.number - wholeNumber(2, 20, random))
  return [
    `id: s${interview.number + 1}`,
    `headline: ${JSON.stringify(interview.headline[language])}`,
    `doctor: ${interview.doctor.slug}`,
    `language: ${language}`,
    `datePublished: ${dayOf(interview.number)}`,
    ...(random() < 0.1 ? [`dateModified: ${dayOf(modified)}`] : []),
    `digest: ${JSON.stringify(digest(interview, language))}`,
    `editor: ${language === 'zh' ? '示例编辑' : 'Sample Editor'}`,
    ...(picture
      ? [`cover: { file: ${picture('cover', interview.number)}, alt: ${JSON.stringify(pictureWords[language])} }`]
      : []),
    `visits: ${Math.floor(40 / (random() + 0.004))}`,
  ]
}

function translationFront(interview: SampleInterview, language: SampleLanguage, { picture }: FileOptions): string[] {
  return [
    `headline: ${JSON.stringify(interview.headline[language])}`,
    `digest: ${JSON.stringify(digest(interview, language))}`,
    `translator: ${language === 'zh' ? '示例译者' : 'Sample Translator'}`,
    ...(picture ? [`cover: { alt: ${JSON.stringify(pictureWords[language])} }`] : []),
  ]
}

const titles: Record<SampleLanguage, string[]> = {
  en: [
    'Where it began',
    'The first teacher',
    'A case that would not fit',
    'What the numbers leave out',
    'The room at the end of the corridor',
    'Learning to wait',
    'A day without appointments',
    'What patients bring along',
    'The second opinion',
    'Hands',
    'Going home',
    'What has changed',
  ],
  zh: [
    '开始的地方',
    '第一位老师',
    '对不上号的病例',
    '数字之外',
    '走廊尽头的房间',
    '学会等待',
    '没有预约的一天',
    '病人带来的东西',
    '第二诊疗意见',
    '手',
    '回家',
    '变了的和没变的',
  ],
}

const talk: Record<SampleLanguage, string> = { en: 'Questions and answers', zh: '问与答' }

const linkSentence: Record<SampleLanguage, (title: string, slug: string) => string> = {
  en: (title, slug) => ` Another conversation told of it before: [${title}](${slug}.md).`,
  zh: (title, slug) => `此前的一篇[${title}](${slug}.md)里也谈到过。`,
}

/** The body as Markdown blocks, of some 3,000 words. */
function body(interview: SampleInterview, language: SampleLanguage, { seed, prose, picture }: FileOptions): string[] {
  const random = randomOf(seed, 'text', interview.number, language)
  const writer = prose[language]
  const doctor = interview.doctor.name[language]
  const paragraph = (least: number, most: number) => writer.paragraph(wholeNumber(least, most, random), doctor, random)
  const sentence = () => writer.sentence(doctor, random)
  const paragraphs = (count: number, least: number, most: number) =>
    Array.from({ length: count }, () => paragraph(least, most))

  const length = wholeNumber(1750, 2850, random)
  const sections = wholeNumber(4, 7, random)
  const headings = choices(titles[language], sections, random)
  const wordsOfSection = (length * 0.74) / sections
  const linked = wholeNumber(0, sections - 1, random)
  const drawn = wholeNumber(0, sections - 1, random)
  const blocks = paragraphs(2, 70, 120)
  headings.forEach((heading, index) => {
    const count = Math.max(2, Math.round(wordsOfSection / 95))
    const written = paragraphs(count, 70, 120)
    if (index === linked) written[0] += linkTo(interview, seed, language, random)
    if (random() < 0.5) written.splice(1, 0, `:::pull-quote\n${sentence()}\n:::`)
    if (random() < 0.3) {
      const ordered = random() < 0.4
      const items = Array.from({ length: wholeNumber(3, 5, random) }, (_, item) =>
        ordered ? `${item + 1}. ${sentence()}` : `- ${sentence()}`,
      )
      written.push(items.join('\n'))
    }
    if (random() < 0.25) written.splice(2, 0, `### ${choice(titles[language], random)}`, paragraph(70, 120))
    if (picture && index === drawn) {
      const file = picture('figure', interview.number)
      written.push(`::figure[${pictureWords[language]}]{file="${file}" alt="${pictureWords[language]}"}`)
    }
    blocks.push(`## ${heading}`, ...written)
  })
  blocks.push(`## ${talk[language]} {.unnumbered}`)
  for (let words = 0; words < length * 0.22; words += 90) {
    blocks.push(`:::question\n${sentence()}\n:::`)
    const answer = random() < 0.3 ? paragraphs(2, 35, 60).join('\n\n') : paragraph(50, 100)
    blocks.push(`:::answer\n${answer}\n:::`)
  }
  return blocks
}

/** A link to a newer interview: that one is there whatever the size of the collection. The newest links to nothing. */
function linkTo({ number }: SampleInterview, seed: string, language: SampleLanguage, random: Random): string {
  if (number === 0) return ''
  const target = sampleInterview(seed, wholeNumber(0, number - 1, random))
  return linkSentence[language](target.headline[language], target.slug)
}
