import { type Language, localized } from '../../contract/language'
import { paths } from '../../contract/paths'
import type { Words } from '../../src/i18n/words'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../../src/routes'
import { readDoctor, readDoctors, readFeed, readInterview, wordsOfBlocks } from '../published'

type Say = (words: Words, language: Language) => string[]

/** A row of the table: a page, how it is opened and what proves that it stands. */
export type PageRow = {
  name: string
  url: string
  /** Where the page's document stands. Without one the page asks for nothing. */
  document?: string
  /** What a reader sees where all is well, from the published files. */
  stands: Say
  /** What is said where there is nothing yet; without it the page stands as always. */
  empty?: Say
  /** A search is asked for anew each time. All others are kept for days without network. */
  keeps: boolean
  /** What is not there has gone for good: the page leads on. A page that is always there offers to try again. */
  mayBeGone: boolean
  /** A control of the page to tap twice, where it asks for nothing that could fail. */
  control?: (words: Words) => string
}

/** An interview that was read and saved on an earlier day: it must stay readable, whatever happens. */
export type KeptInterview = { url: string; document: string; headline: string; lastWords: string }

const query = 'breath'
const hospital = 'sample-river-hospital'
const department = 'thoracic-surgery'

/** Every page of the program. */
export async function readPageRows(): Promise<{ rows: PageRow[]; kept: KeptInterview }> {
  const [newest, second] = (await readFeed()).items
  const interview = await readInterview('a-map')
  const { doctors } = await readDoctors()
  const narrowed = await readDoctors({ hospital })
  const doctor = await readDoctor('an-shili')
  const [ofDoctor] = doctor.interviews
  const [first] = doctors
  const [nearest] = narrowed.doctors
  if (!newest || !second || !ofDoctor || !first || !nearest) throw new Error('the sample content is not what it was')
  const keptInterview = await readInterview(second._shanghaidoctor.slug)
  const kept = {
    url: interviewUrl({ key: keptInterview.slug }),
    document: paths.interview(keptInterview.slug),
    headline: keptInterview.headline,
    lastWords: lastOf(wordsOfBlocks(keptInterview.blocks)),
  }
  const headlineIn =
    (versions: readonly { language: Language; headline: string }[]) => (_: Words, language: Language) => [
      (versions.find((version) => version.language === language) ?? versions[0])?.headline ?? '',
    ]
  const named =
    (name: { en?: string; zh?: string }): Say =>
    (_, language) => [localized(name, language) ?? '']
  const place = { keeps: true, mayBeGone: true }

  const rows: PageRow[] = [
    {
      name: 'interviews',
      url: pages.interviews,
      document: paths.interviews,
      stands: headlineIn(newest._shanghaidoctor.versions),
      empty: (words) => [words.noInterviews, words.waysOn.doctors],
      keeps: true,
      mayBeGone: false,
    },
    {
      name: 'doctors',
      url: pages.doctors,
      document: paths.doctors(),
      stands: named(first.name),
      empty: (words) => [words.noDoctors, words.waysOn.interviews],
      keeps: true,
      mayBeGone: false,
    },
    {
      name: 'library',
      url: pages.library,
      stands: (words) => [words.tabs.library, kept.headline],
      keeps: true,
      mayBeGone: false,
      control: (words) => words.shelves.history,
    },
    {
      name: 'interview',
      url: interviewUrl({ key: interview.slug }),
      document: paths.interview(interview.slug),
      stands: (words) => [lastOf(wordsOfBlocks(interview.blocks)), words.noticeTitle],
      ...place,
    },
    {
      name: 'doctor',
      url: doctorUrl('an-shili'),
      document: paths.doctor('an-shili'),
      stands: headlineIn(ofDoctor.versions),
      empty: (words) => [words.noInterviewsYet],
      ...place,
    },
    {
      name: 'directory',
      url: doctorsUrl({ hospital }),
      document: paths.doctors({ hospital }),
      stands: named(nearest.name),
      empty: (words) => [words.nobodyFits, words.seeAllDoctors],
      ...place,
    },
    {
      name: 'hospital',
      url: placeUrl('hospital', hospital),
      document: paths.place('hospital', hospital),
      stands: named(nearest.hospital),
      empty: (words) => [words.nobodyHere, words.noInterviewsHere],
      ...place,
    },
    {
      name: 'department',
      url: placeUrl('department', department),
      document: paths.place('department', department),
      stands: (words) => [words.doctors, words.interviews],
      empty: (words) => [words.nobodyHere, words.noInterviewsHere],
      ...place,
    },
    {
      name: 'about',
      url: pages.about,
      document: paths.site,
      stands: (words) => [words.medicalNoticeText, interview.site.correctionsEmail],
      keeps: true,
      mayBeGone: false,
    },
    {
      name: 'shelf',
      url: shelfUrl('saved'),
      stands: (words) => [words.wholeShelf.saved, kept.headline],
      keeps: true,
      mayBeGone: false,
    },
    {
      name: 'search',
      url: searchUrl(query),
      document: paths.searchHead('br'),
      // What a hit says until its sentence is read does not stand for long.
      stands: (words) => [words.foundIn.headline, kept.headline],
      empty: (words) => [words.noInterviewFound(query), words.searchHint],
      keeps: false,
      mayBeGone: false,
    },
    {
      name: 'missing',
      url: pages.missing,
      stands: (words) => [words.failures.notFound, words.waysOn.interviews],
      keeps: true,
      mayBeGone: false,
    },
  ]
  return { rows, kept }
}

function lastOf(passages: readonly string[]): string {
  const last = passages.at(-1)
  if (!last) throw new Error('an interview has words')
  return last
}
