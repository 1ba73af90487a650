import { type Random, wholeNumber } from './random'
import { type RareWords, rareWords } from './rareWords'
import type { SampleLanguage } from './sampleLanguage'
import { doctorMark, sentencesOf, sourceTexts } from './sourceTexts'
import { WordChain } from './wordChain'

/** How many of the words that the source hardly ever used give way to one of the long tail: about one word in fifty. */
const rareShare: Record<SampleLanguage, number> = { en: 0.14, zh: 0.05 }

/** Writes text of a language that reads like interviews and means nothing. `doctor` is the name that it mentions. */
export type Prose = {
  language: SampleLanguage
  sentence: (doctor: string, random: Random) => string
  /** A paragraph of about `words` words. */
  paragraph: (words: number, doctor: string, random: Random) => string
}

export async function readProse(): Promise<Record<SampleLanguage, Prose>> {
  const texts = await sourceTexts()
  return { en: proseOf('en', texts.en), zh: proseOf('zh', texts.zh) }
}

const isOpen: Record<SampleLanguage, RegExp> = { en: /^(\p{Ll}{5,})([,.!?]?)$/u, zh: /^(\p{Script=Han}{2,})()$/u }
const separators: Record<SampleLanguage, string> = { en: ' ', zh: '' }

function proseOf(language: SampleLanguage, texts: readonly string[]): Prose {
  const chain = new WordChain(texts.flatMap((text) => sentencesOf(text, language)))
  const tail = rareWords(language)
  const wordsOfSentence = (doctor: string, random: Random): string[] =>
    finished(
      chain
        .sentence(random, (word) => withRareWord(word, language, tail, random))
        .map((word) => word.replaceAll(doctorMark, doctor)),
      language,
    )
  return {
    language,
    sentence: (doctor, random) => wordsOfSentence(doctor, random).join(separators[language]),
    paragraph(words, doctor, random) {
      const sentences: string[] = []
      const marked = wholeNumber(0, 30, random)
      let count = 0
      while (count < words) {
        const sentence = wordsOfSentence(doctor, random)
        count += sentence.length
        const emphasised = sentences.length === marked ? withEmphasis(sentence, language, random) : sentence
        sentences.push(emphasised.join(separators[language]))
      }
      return sentences.join(separators[language])
    },
  }
}

function withRareWord(word: string, language: SampleLanguage, tail: RareWords, random: Random): string {
  const [, , punctuation] = isOpen[language].exec(word) ?? []
  return punctuation === undefined || random() >= rareShare[language] ? word : tail.word(random) + punctuation
}

/** A sentence that was cut at its longest still ends. */
function finished(words: string[], language: SampleLanguage): string[] {
  const last = words.at(-1) ?? ''
  if (/[.!?。！？]$/u.test(last)) return words
  const stop = language === 'zh' ? '。' : '.'
  return [...words.slice(0, -1), last.replace(/[,，、]$/u, '') + stop]
}

/** Emphasis only between letters or spaces: elsewhere Markdown may not see it. */
function withEmphasis(words: string[], language: SampleLanguage, random: Random): string[] {
  const index = wholeNumber(1, Math.max(1, words.length - 2), random)
  const around = language === 'zh' ? [index - 1, index, index + 1] : [index]
  if (!around.every((position) => /^\p{L}+$/u.test(words[position] ?? ''))) return words
  const mark = random() < 0.3 ? '**' : '*'
  return words.map((word, position) => (position === index ? mark + word + mark : word))
}
