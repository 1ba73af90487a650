import type { Language } from '../contract/language'
import { type Words, wordsOf } from '../src/i18n/words'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../src/routes'

/** What a page says in a language: the interface's words, and the interview and the doctor that states are known by. */
export type Said = { words: Words; headline: string; doctor: string; minutesLeft: RegExp }

export const said: Record<Language, Said> = {
  en: {
    words: wordsOf.en,
    headline: 'A map drawn one breath at a time',
    doctor: 'An Shili',
    minutesLeft: /\d+ min left/,
  },
  zh: { words: wordsOf.zh, headline: '一呼一吸之间，画一张地图', doctor: '安示例', minutesLeft: /还剩 \d+ 分钟/ },
}

/** What a reader can come to: every page, in every state in which it has something else to tap, to read or to look at. */
export type State = {
  name: string
  url: string
  /** Texts, or names of controls, to tap one after the other. */
  taps?: (said: Said) => string[]
  /** Words by which the state is known. */
  shows: (said: Said) => string | RegExp
  /** The phone has been read on: what was saved, read and searched for. */
  kept?: true
  /** There is no network. */
  offline?: true
  /** WeChat's number of the place from which the page was opened; 1154 is a post in Moments. */
  scene?: number
  /** A WeChat that opens no official account. */
  older?: true
}

const map = interviewUrl({ key: 'a-map' })
/** What is found by an English word, and what was saved in English, is English for everyone. */
const inEnglish: State['shows'] = () => said.en.headline
const atAnEnd: State['shows'] = ({ words }) => words.noticeTitle

export const states: readonly State[] = [
  { name: 'Home', url: pages.interviews, shows: ({ headline }) => headline },
  {
    name: 'Home, with a reading to go on with',
    url: pages.interviews,
    kept: true,
    shows: ({ minutesLeft }) => minutesLeft,
  },
  { name: 'Home without network', url: pages.interviews, offline: true, shows: ({ words }) => words.failures.offline },
  { name: 'the doctors', url: pages.doctors, shows: ({ doctor }) => doctor },
  {
    name: 'the choice of a hospital',
    url: pages.doctors,
    taps: ({ words }) => [words.filters.hospital],
    shows: ({ words }) => new RegExp(words.showDoctors('.*\\d.*')),
  },
  {
    name: 'the doctors of a hospital',
    url: doctorsUrl({ hospital: 'sample-river-hospital' }),
    shows: ({ doctor }) => doctor,
  },
  {
    name: 'filters that leave nobody',
    url: doctorsUrl({ hospital: 'sample-river-hospital', department: 'nephrology' }),
    shows: ({ words }) => words.nobodyFits,
  },
  {
    name: 'the doctors without network',
    url: pages.doctors,
    offline: true,
    shows: ({ words }) => words.failures.offline,
  },
  { name: 'the Library, empty', url: pages.library, shows: ({ words }) => words.emptyShelf.saved },
  { name: 'the Library', url: pages.library, kept: true, shows: inEnglish },
  {
    name: 'the history',
    url: pages.library,
    kept: true,
    taps: ({ words }) => [words.shelves.history],
    shows: ({ minutesLeft }) => minutesLeft,
  },
  { name: 'a shelf', url: shelfUrl('saved'), kept: true, shows: inEnglish },
  {
    name: 'a shelf being tidied',
    url: shelfUrl('saved'),
    kept: true,
    taps: ({ words }) => [words.edit],
    shows: ({ words }) => words.done,
  },
  { name: 'a shelf, empty', url: shelfUrl('history'), shows: ({ words }) => words.emptyShelf.history },
  { name: 'a doctor', url: doctorUrl('an-shili'), shows: ({ words }) => words.worksOn },
  { name: 'a hospital', url: placeUrl('hospital', 'sample-river-hospital'), shows: ({ words }) => words.departments },
  { name: 'a department', url: placeUrl('department', 'thoracic-surgery'), shows: ({ words }) => words.hospitals },
  { name: 'the search', url: pages.search, shows: ({ words }) => words.searchHint },
  { name: 'the search, with earlier ones', url: pages.search, kept: true, shows: () => 'breath' },
  { name: 'found', url: searchUrl('breath'), shows: inEnglish },
  { name: 'found nothing', url: searchUrl('moonstone'), shows: ({ words }) => words.noInterviewFound('moonstone') },
  { name: 'about', url: pages.about, shows: ({ words }) => words.filingNumber },
  { name: 'an interview', url: map, shows: atAnEnd },
  { name: 'an interview in Chinese', url: interviewUrl({ key: 'a-map', language: 'zh' }), shows: atAnEnd },
  { name: 'an interview being read on', url: map, kept: true, shows: atAnEnd },
  { name: 'the contents', url: map, taps: ({ words }) => [words.contents], shows: ({ words }) => words.introduction },
  {
    name: 'the contents, half read',
    url: map,
    kept: true,
    taps: ({ words }) => [words.contents],
    shows: ({ words }) => words.introduction,
  },
  { name: 'text and page', url: map, taps: ({ words }) => [words.text], shows: ({ words }) => words.textAndPage },
  {
    name: 'a quote to share',
    url: map,
    taps: ({ words }) => [words.shareQuote],
    shows: ({ words }) => words.quotePicture,
  },
  { name: 'an interview saved', url: map, taps: ({ words }) => [words.save], shows: ({ words }) => words.saved },
  { name: 'an interview with a recording', url: interviewUrl({ key: 'quiet-years' }), shows: atAnEnd },
  {
    name: 'a recording playing',
    url: interviewUrl({ key: 'quiet-years' }),
    taps: ({ words }) => [words.listen(words.minutes(1))],
    shows: ({ words }) => words.pause,
  },
  {
    name: 'the account, by hand',
    older: true,
    url: map,
    taps: ({ words }) => [words.follow(words.siteName)],
    shows: ({ words }) => words.openByHand.account,
  },
  {
    name: 'an interview that is gone',
    url: interviewUrl({ key: 'no-such-interview' }),
    shows: ({ words }) => words.failures.notFound,
  },
  { name: 'an interview without network', url: map, offline: true, shows: ({ words }) => words.failures.offline },
  { name: 'a page that is gone', url: pages.missing, shows: ({ words }) => words.failures.notFound },
  { name: 'an interview in Moments', url: map, scene: 1154, shows: ({ words }) => words.singlePage },
  { name: 'a doctor in Moments', url: doctorUrl('an-shili'), scene: 1154, shows: ({ words }) => words.singlePage },
]
