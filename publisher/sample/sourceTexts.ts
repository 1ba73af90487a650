/// <reference lib="es2022.intl" />
import { fileURLToPath } from 'node:url'
import { localized } from '../../contract/language'
import { readCollection } from '../collection/readCollection'
import { blockTexts } from '../documents/readingMinutes'
import type { SampleLanguage } from './sampleLanguage'

/** Stands where a text names its doctor. */
export const doctorMark = '\uE000'

const sampleContent = fileURLToPath(new URL('../../content', import.meta.url))

/**
 * The texts of the invented interviews in `content/`, by language, every doctor's name replaced by `doctorMark`. An
 * interview in a hospital that is not called a sample may be of a real person: nothing is taken from it.
 */
export async function sourceTexts(contentDir = sampleContent): Promise<Record<SampleLanguage, string[]>> {
  const { doctors, interviews, translations } = await readCollection(contentDir)
  const invented = new Map(
    doctors.flatMap(({ slug, value }) => (value?.hospital.startsWith('sample-') ? [[slug, value.name]] : [])),
  )
  const namesIn = (language: SampleLanguage) =>
    [...invented.values()].flatMap((name) => localized(name, language) ?? [])
  const names = { en: namesIn('en'), zh: namesIn('zh') }
  const texts: Record<SampleLanguage, string[]> = { en: [], zh: [] }
  for (const { slug, frontMatter, blocks } of interviews) {
    if (!frontMatter || !invented.has(frontMatter.doctor)) continue
    const versions = [
      { language: frontMatter.language, blocks },
      ...translations.filter((translation) => translation.slug === slug),
    ]
    for (const version of versions) {
      const all = version.blocks.filter(({ type }) => type !== 'heading' && type !== 'figure').flatMap(blockTexts)
      texts[version.language].push(...all.map((text) => withoutNames(text, names[version.language], version.language)))
    }
  }
  return texts
}

function withoutNames(text: string, names: readonly string[], language: SampleLanguage): string {
  const forms = names.flatMap((name) => {
    const [family = ''] = language === 'zh' ? name : name.split(' ')
    return language === 'zh' ? [name, `${family}医生`] : [name, `Dr. ${family}`, `Prof. ${family}`, `Dr ${family}`]
  })
  return forms.reduce((rest, form) => rest.replaceAll(form, doctorMark), text)
}

/** Marks that a chain of words would leave without their partner, or that Markdown reads as something else. */
const marks = /[“”"‘《》『』「」()（）[\]{}<>*_`#\\&|~^$:：;；+=—–]/gu

/** The sentences of a text, each as its words; a word keeps the punctuation behind it in English, in Chinese it stands alone. */
export function sentencesOf(text: string, language: SampleLanguage): string[][] {
  return language === 'zh' ? chineseSentences(text) : englishSentences(text)
}

function englishSentences(text: string): string[][] {
  const plain = text.replace(marks, ' ').replace(/\b(Dr|Prof|Mr|Mrs)\. /g, '$1 ')
  return plain
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]|^\uE000/u.test(word)))
    .filter((words) => words.length > 2 && /^[\p{Lu}\uE000]/u.test(words[0] ?? ''))
    .filter((words) => /[.!?]$/.test(words.at(-1) ?? ''))
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function chineseSentences(text: string): string[][] {
  return text
    .replace(marks, '')
    .replace(/\s+/g, '')
    .split(/(?<=[。！？])/)
    .map((sentence) => [...segmenter.segment(sentence)].map(({ segment }) => segment))
    .filter((words) => words.length > 3 && /^[\p{Script=Han}\uE000]/u.test(words[0] ?? ''))
    .filter((words) => /^[。！？]$/.test(words.at(-1) ?? ''))
}
