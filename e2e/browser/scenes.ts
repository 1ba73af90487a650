import { doctorUrl, interviewUrl, pages } from '../../src/routes'
import type { Settings } from '../../src/storage/settings'
import { bodySizes } from '../../src/theme/appearance'

/** What is there to show, found in the published feed. */
export type Subjects = { interview: string; translatedInterview: string; doctor: string }

export type Scene = {
  /** Also the name of the picture's file. */
  name: string
  path: (subjects: Subjects) => string
  theme: 'light' | 'sepia' | 'dark'
  language: Settings['language']
  textSize?: number
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
  { name: 'library', path: () => pages.library, theme: 'light', language: 'en' },
  { name: 'library-zh-dark', path: () => pages.library, theme: 'dark', language: 'zh' },
  { name: 'interview', path: interview, theme: 'light', language: 'en' },
  { name: 'interview-middle', path: interview, theme: 'light', language: 'en', scrollTo: 2400 },
  { name: 'interview-end', path: interview, theme: 'light', language: 'en', scrollTo: Number.MAX_SAFE_INTEGER },
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
  { name: 'interview-missing', path: () => interviewUrl({ key: 'no-such-interview' }), theme: 'light', language: 'en' },
  { name: 'doctor', path: doctor, theme: 'light', language: 'en' },
  { name: 'doctor-zh-dark', path: doctor, theme: 'dark', language: 'zh' },
  { name: 'about', path: () => pages.about, theme: 'light', language: 'en' },
  { name: 'about-zh-dark', path: () => pages.about, theme: 'dark', language: 'zh' },
]
