import type { InterviewCard } from '../../contract/interview'
import { paths } from '../../contract/paths'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../../src/routes'
import type { Settings } from '../../src/storage/settings'
import { bodySizes } from '../../src/theme/appearance'
import type { Trouble } from './trouble'

/** What is there to show, found in the published feed. */
export type Subjects = { interview: string; translatedInterview: string; doctor: string; cards: InterviewCard[] }

export type Scene = {
  /** Also the name of the picture's file. */
  name: string
  path: (subjects: Subjects) => string
  theme: 'light' | 'sepia' | 'dark'
  language: Settings['language']
  textSize?: number
  /** What the phone holds from earlier days, by key. */
  stored?: (subjects: Subjects) => Record<string, unknown>
  /** What goes wrong. */
  trouble?: Trouble
  /** WeChat's number of the place from which the page was opened: 1154 is a post in Moments. */
  launchedFrom?: number
  /** The official account has a QR code. */
  qrCode?: true
  /** Texts to tap before the picture is taken. */
  taps?: string[]
  /** CSS pixels. */
  width?: number
  height?: number
  /** The whole page in one picture, however long; else one screen. */
  whole?: boolean
  /** The element to begin the screen with, or how many CSS pixels to scroll down. */
  scrollTo?: string | number
}

const largest = bodySizes.length - 1
const interview = ({ interview: slug }: Subjects) => interviewUrl({ key: slug })
const doctor = ({ doctor: slug }: Subjects) => doctorUrl(slug)

/** A phone on which so many interviews were saved, and half of them begun. */
export function kept(count: number) {
  return ({ cards }: Pick<Subjects, 'cards'>): Record<string, unknown> => {
    const entries = Array.from({ length: count }, (_, index) => {
      const card = cards[index % cards.length]
      if (!card) throw new Error('the feed has interviews')
      // More than there are: the same ones again under other names.
      const name = index < cards.length ? {} : { id: `${card.id.slice(0, 12)}-${index}`, slug: `${card.slug}-${index}` }
      return { card: { ...card, ...name }, language: 'en', savedAt: -index }
    })
    const readings = entries.map((entry, index) => {
      return { ...entry, block: 3, share: [0.4, 1][index % 2], minutesLeft: 7, lastReadAt: -index }
    })
    const copies = entries.map(({ card }) => [`cache:${paths.interview(card.slug)}`, ' '.repeat(37_000)])
    return {
      ...Object.fromEntries(copies),
      saved: { version: 1, entries },
      history: { version: 1, entries: readings.filter((_, index) => index % 3 !== 2) },
    }
  }
}

const tab = { path: () => pages.library, theme: 'light', language: 'en' } as const
const shelf = { path: () => shelfUrl('saved'), theme: 'light', language: 'en' } as const

/** A narrow phone at the largest text. */
const narrow = { textSize: largest, width: 320 } as const
const river = { hospital: 'sample-river-hospital' } as const
const three = { ...river, department: 'thoracic-surgery', expertise: 'operations-that-spare-lung-tissue' }
const nobody = { ...river, department: 'nephrology' }

/** One page alone, as a post in Moments opens it. */
const moments = { launchedFrom: 1154 } as const
const end = Number.MAX_SAFE_INTEGER

const search = (query: string) => ({ path: () => searchUrl(query), theme: 'light', language: 'en' }) as const
export const searches = {
  version: 1,
  entries: ['breath', '安示例', 'what does a nurse write on the wall beside the stairs'],
}

/** Every view worth looking at: each page in both languages and both lights, then what is hard for a layout. */
export const scenes: Scene[] = [
  { name: 'interviews', path: () => pages.interviews, theme: 'light', language: 'en' },
  { name: 'interviews-zh', path: () => pages.interviews, theme: 'light', language: 'zh' },
  { name: 'interviews-dark', path: () => pages.interviews, theme: 'dark', language: 'en' },
  { name: 'interviews-whole', path: () => pages.interviews, theme: 'light', language: 'en', whole: true },
  { name: 'interviews-largest', path: () => pages.interviews, theme: 'light', language: 'en', textSize: largest },
  { name: 'interviews-narrow', path: () => pages.interviews, theme: 'light', language: 'zh', width: 320, height: 568 },
  { name: 'doctors', path: () => pages.doctors, theme: 'light', language: 'en' },
  { name: 'doctors-zh', path: () => pages.doctors, theme: 'light', language: 'zh' },
  { name: 'doctors-dark', path: () => pages.doctors, theme: 'dark', language: 'zh' },
  { name: 'doctors-largest', path: () => pages.doctors, theme: 'light', language: 'zh', textSize: largest },
  { name: 'doctors-narrowed', path: () => doctorsUrl(river), theme: 'light', language: 'en' },
  { name: 'doctors-narrowed-320', path: () => doctorsUrl(three), theme: 'sepia', language: 'zh', width: 320 },
  { name: 'doctors-narrowed-largest', ...narrow, path: () => doctorsUrl(three), theme: 'dark', language: 'en' },
  { name: 'doctors-nobody', path: () => doctorsUrl(nobody), theme: 'light', language: 'en' },
  { name: 'doctors-nobody-largest', ...narrow, path: () => doctorsUrl(nobody), theme: 'dark', language: 'zh' },
  { name: 'doctors-filter', path: () => pages.doctors, theme: 'light', language: 'en', taps: ['Department'] },
  { name: 'doctors-filter-zh', path: () => pages.doctors, theme: 'dark', language: 'zh', taps: ['医院'] },
  {
    name: 'doctors-filter-largest',
    ...narrow,
    path: () => pages.doctors,
    theme: 'sepia',
    language: 'en',
    taps: ['Field'],
  },
  { name: 'hospital', path: () => placeUrl('hospital', river.hospital), theme: 'light', language: 'en', whole: true },
  { name: 'hospital-zh', path: () => placeUrl('hospital', river.hospital), theme: 'dark', language: 'zh' },
  {
    name: 'hospital-largest',
    ...narrow,
    path: () => placeUrl('hospital', river.hospital),
    theme: 'sepia',
    language: 'en',
  },
  { name: 'department', path: () => placeUrl('department', 'thoracic-surgery'), theme: 'light', language: 'en' },
  { name: 'library', path: () => pages.library, theme: 'light', language: 'en' },
  { name: 'library-zh-dark', path: () => pages.library, theme: 'dark', language: 'zh' },
  { ...tab, name: 'library-kept-1', stored: kept(1) },
  { ...tab, name: 'library-kept-3', stored: kept(3), height: 1400 },
  { ...tab, name: 'library-kept-40-dark', stored: kept(40), theme: 'dark' },
  { ...tab, name: 'library-kept-zh', stored: kept(40), language: 'zh' },
  { ...tab, name: 'library-kept-largest', stored: kept(40), textSize: largest, width: 320, height: 900 },
  { ...tab, name: 'library-kept-largest-zh', stored: kept(40), textSize: largest, width: 320, language: 'zh' },
  { ...tab, name: 'library-offline', stored: kept(40), taps: ['Offline'] },
  { ...shelf, name: 'shelf', stored: kept(40) },
  { ...shelf, name: 'shelf-edit-zh-dark', stored: kept(40), taps: ['编辑'], theme: 'dark', language: 'zh' },
  { ...shelf, name: 'shelf-edit-largest', stored: kept(40), taps: ['Edit'], textSize: largest, width: 320 },
  { ...shelf, name: 'shelf-empty', path: () => shelfUrl('history') },
  { name: 'interviews-continue', path: () => pages.interviews, theme: 'light', language: 'en', stored: kept(3) },
  { name: 'interviews-continue-zh', path: () => pages.interviews, theme: 'dark', language: 'zh', stored: kept(3) },
  {
    name: 'interview-largest-320',
    path: interview,
    theme: 'light',
    language: 'en',
    textSize: largest,
    width: 320,
    stored: kept(1),
  },
  { name: 'missing', path: () => pages.missing, theme: 'light', language: 'en' },
  { name: 'missing-zh-dark', path: () => pages.missing, theme: 'dark', language: 'zh' },
  { name: 'missing-largest', ...narrow, path: () => pages.missing, theme: 'sepia', language: 'en' },
  { name: 'interview', path: interview, theme: 'light', language: 'en' },
  { name: 'interview-middle', path: interview, theme: 'light', language: 'en', scrollTo: 2400 },
  { name: 'interview-end', path: interview, theme: 'light', language: 'en', scrollTo: Number.MAX_SAFE_INTEGER },
  {
    name: 'interview-end-largest-320',
    path: interview,
    theme: 'light',
    language: 'en',
    textSize: largest,
    width: 320,
    scrollTo: Number.MAX_SAFE_INTEGER,
  },
  {
    name: 'interview-end-zh-dark',
    path: ({ translatedInterview: slug }) => interviewUrl({ key: slug, language: 'zh' }),
    theme: 'dark',
    language: 'zh',
    scrollTo: Number.MAX_SAFE_INTEGER,
  },
  { name: 'interview-whole', path: interview, theme: 'light', language: 'en', whole: true },
  { name: 'interview-dark', path: interview, theme: 'dark', language: 'en' },
  { name: 'interview-dark-middle', path: interview, theme: 'dark', language: 'en', scrollTo: 2400 },
  { name: 'interview-sepia', path: interview, theme: 'sepia', language: 'en' },
  { name: 'interview-largest', path: interview, theme: 'light', language: 'en', textSize: largest },
  { name: 'interview-narrow', path: interview, theme: 'light', language: 'en', width: 320, height: 568 },
  { name: 'interview-tablet', path: interview, theme: 'light', language: 'en', width: 820, height: 1180 },
  {
    name: 'interview-zh',
    path: ({ translatedInterview: slug }) => interviewUrl({ key: slug, language: 'zh' }),
    theme: 'light',
    language: 'zh',
  },
  { name: 'moments', path: interview, theme: 'light', language: 'en', ...moments },
  { name: 'moments-end', path: interview, theme: 'light', language: 'en', ...moments, scrollTo: end },
  {
    name: 'moments-zh-dark',
    path: ({ translatedInterview: slug }) => interviewUrl({ key: slug, language: 'zh' }),
    theme: 'dark',
    language: 'zh',
    ...moments,
  },
  { name: 'moments-largest', ...narrow, path: interview, theme: 'sepia', language: 'en', ...moments, scrollTo: end },
  { name: 'moments-doctor', path: doctor, theme: 'light', language: 'zh', ...moments },
  { name: 'moments-home', path: () => pages.interviews, theme: 'light', language: 'en', ...moments },
  { name: 'qr-code', path: interview, theme: 'light', language: 'en', qrCode: true, taps: ['Follow ShanghaiDoctor'] },
  {
    name: 'qr-code-zh-dark',
    path: ({ translatedInterview: slug }) => interviewUrl({ key: slug, language: 'zh' }),
    theme: 'dark',
    language: 'zh',
    qrCode: true,
    taps: ['关注公众号“上海医生”'],
  },
  {
    name: 'qr-code-largest',
    ...narrow,
    path: interview,
    theme: 'light',
    language: 'en',
    qrCode: true,
    taps: ['Follow ShanghaiDoctor'],
  },
  { name: 'interview-missing', path: () => interviewUrl({ key: 'no-such-interview' }), theme: 'light', language: 'en' },
  { name: 'doctor', path: doctor, theme: 'light', language: 'en' },
  { name: 'doctor-zh-dark', path: doctor, theme: 'dark', language: 'zh' },
  { name: 'doctor-whole', path: doctor, theme: 'light', language: 'en', whole: true },
  { name: 'doctor-largest', ...narrow, path: doctor, theme: 'light', language: 'en', whole: true },
  { ...search(''), name: 'search', stored: () => ({ searches }) },
  { ...search('breath'), name: 'search-breath' },
  { ...search('breath'), name: 'search-breath-dark', theme: 'dark' },
  { ...search('breath'), name: 'search-breath-sepia', theme: 'sepia', width: 430 },
  { ...search('breath'), name: 'search-breath-largest', textSize: largest, width: 320 },
  { ...search('river'), name: 'search-river' },
  { ...search('an shi'), name: 'search-an-shi-zh', language: 'zh' },
  { ...search('呼吸'), name: 'search-zh-dark', language: 'zh', theme: 'dark' },
  { ...search('安示例'), name: 'search-zh-largest', language: 'zh', textSize: largest, width: 320 },
  { ...search('shilli'), name: 'search-slip' },
  { ...search('moonstone'), name: 'search-none' },
  { ...search('doctor'), name: 'search-tablet', width: 768, height: 1024 },
  { name: 'about', path: () => pages.about, theme: 'light', language: 'en' },
  { name: 'about-zh-dark', path: () => pages.about, theme: 'dark', language: 'zh' },
]
