import { choice, type Random } from './random'
import type { SampleLanguage } from './sampleLanguage'

type Bilingual = Record<SampleLanguage, string>

const forms: Bilingual[] = [
  { en: 'What {thing} says about {topic}', zh: '{thing}里的{topic}' },
  { en: '{Topic}, one morning at a time', zh: '{topic}：一个早晨接一个早晨' },
  { en: 'Learning {topic} from {thing}', zh: '从{thing}学{topic}' },
  { en: 'The long way round to {topic}', zh: '绕了远路，走到{topic}' },
  { en: '{Topic}, and the patience of {thing}', zh: '{topic}，以及{thing}的耐心' },
  { en: 'Twenty years of {topic}', zh: '{topic}二十年' },
  { en: 'Before {topic} there was {thing}', zh: '在{topic}之前，先有{thing}' },
  { en: 'A second look at {topic}', zh: '再看一眼{topic}' },
  { en: 'Nobody asks about {thing}', zh: '没有人问起{thing}' },
  { en: '{Topic} in the small hours', zh: '凌晨的{topic}' },
  { en: 'How to wait for {thing}', zh: '怎样等{thing}' },
  { en: 'Between {thing} and {topic}', zh: '在{thing}与{topic}之间' },
]

const things: Bilingual[] = [
  ['the corridor', '走廊'],
  ['a paper map', '一张纸地图'],
  ['the night shift', '夜班'],
  ['an old notebook', '旧笔记本'],
  ['the last tram', '末班车'],
  ['a borrowed umbrella', '借来的伞'],
  ['the waiting room', '候诊室'],
  ['a row of chairs', '一排椅子'],
  ['the sixth floor', '六楼'],
  ['a quiet question', '轻轻一问'],
  ['the river fog', '江雾'],
  ['a drawer of films', '一抽屉旧片子'],
  ['the stairwell', '楼梯间'],
  ['a red pencil', '红铅笔'],
  ['the first cold day', '第一个冷天'],
  ['a kitchen table', '厨房的桌子'],
  ['the plum rains', '梅雨'],
  ['a letter from home', '家里来的信'],
  ['the morning round', '早查房'],
  ['a wrong answer', '一个错的答案'],
].map(([en = '', zh = '']) => ({ en, zh }))

/** A headline in both languages about one of a department's topics. */
export function headline(topic: Bilingual, random: Random): Bilingual {
  const form = choice(forms, random)
  const thing = choice(things, random)
  const filled = (language: SampleLanguage): string =>
    form[language]
      .replace('{Topic}', topic[language])
      .replace('{topic}', language === 'en' ? insideSentence(topic.en) : topic.zh)
      .replace('{thing}', thing[language])
  return { en: filled('en'), zh: filled('zh') }
}

/** A topic inside a sentence: names of people keep their capital. */
export function insideSentence(topic: string): string {
  return /^(Parkinson|Sjögren)/.test(topic) ? topic : topic.charAt(0).toLowerCase() + topic.slice(1)
}
