import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl, shelfUrl } from '../src/routes'

/** What a reader can come to: every page, in every state in which it has something else to tap, to read or to look at. */
export type State = {
  name: string
  url: string
  /** Texts, or names of controls, to tap one after the other. */
  taps?: string[]
  /** Words by which the state is known. */
  shows: string | RegExp
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
const atAnEnd = 'Information, not medical advice'

export const states: readonly State[] = [
  { name: 'Home', url: pages.interviews, shows: 'A map drawn one breath at a time' },
  { name: 'Home, with a reading to go on with', url: pages.interviews, kept: true, shows: /min left/ },
  { name: 'Home without network', url: pages.interviews, offline: true, shows: 'There is no connection just now.' },
  { name: 'the doctors', url: pages.doctors, shows: 'An Shili' },
  { name: 'the choice of a hospital', url: pages.doctors, taps: ['Hospital'], shows: /1 doctor|Show/ },
  { name: 'the doctors of a hospital', url: doctorsUrl({ hospital: 'sample-river-hospital' }), shows: 'An Shili' },
  {
    name: 'filters that leave nobody',
    url: doctorsUrl({ hospital: 'sample-river-hospital', department: 'nephrology' }),
    shows: /No doctor/,
  },
  { name: 'the doctors without network', url: pages.doctors, offline: true, shows: 'There is no connection just now.' },
  { name: 'the Library, empty', url: pages.library, shows: 'What you save waits for you here.' },
  { name: 'the Library', url: pages.library, kept: true, shows: 'A map drawn one breath at a time' },
  { name: 'the history', url: pages.library, kept: true, taps: ['History'], shows: /min left/ },
  { name: 'a shelf', url: shelfUrl('saved'), kept: true, shows: 'A map drawn one breath at a time' },
  { name: 'a shelf being tidied', url: shelfUrl('saved'), kept: true, taps: ['Edit'], shows: 'Done' },
  { name: 'a shelf, empty', url: shelfUrl('history'), shows: 'What you read is remembered here.' },
  { name: 'a doctor', url: doctorUrl('an-shili'), shows: 'Works on' },
  { name: 'a hospital', url: placeUrl('hospital', 'sample-river-hospital'), shows: 'Departments' },
  { name: 'a department', url: placeUrl('department', 'thoracic-surgery'), shows: 'Hospitals' },
  { name: 'the search', url: pages.search, shows: /./ },
  { name: 'the search, with earlier ones', url: pages.search, kept: true, shows: 'breath' },
  { name: 'found', url: searchUrl('breath'), shows: 'A map drawn one breath at a time' },
  { name: 'found nothing', url: searchUrl('moonstone'), shows: /moonstone/ },
  { name: 'about', url: pages.about, shows: 'Filing number' },
  { name: 'an interview', url: map, shows: atAnEnd },
  { name: 'an interview in Chinese', url: interviewUrl({ key: 'a-map', language: 'zh' }), shows: atAnEnd },
  { name: 'an interview being read on', url: map, kept: true, shows: atAnEnd },
  { name: 'the contents', url: map, taps: ['Contents'], shows: 'Introduction' },
  { name: 'the contents, half read', url: map, kept: true, taps: ['Contents'], shows: 'Introduction' },
  { name: 'text and page', url: map, taps: ['Text'], shows: 'Text and page' },
  { name: 'a quote to share', url: map, taps: ['Share this quote'], shows: 'A picture of this quote' },
  { name: 'an interview saved', url: map, taps: ['Save'], shows: 'Saved' },
  { name: 'an interview with a recording', url: interviewUrl({ key: 'quiet-years' }), shows: atAnEnd },
  { name: 'a recording playing', url: interviewUrl({ key: 'quiet-years' }), taps: ['Listen · 1 min'], shows: 'Pause' },
  {
    name: 'the account, by hand',
    older: true,
    url: map,
    taps: ['Follow ShanghaiDoctor'],
    shows: /Search for this official account/,
  },
  { name: 'an interview that is gone', url: interviewUrl({ key: 'no-such-interview' }), shows: 'no longer here' },
  { name: 'an interview without network', url: map, offline: true, shows: 'There is no connection just now.' },
  { name: 'a page that is gone', url: pages.missing, shows: 'no longer here' },
  { name: 'an interview in Moments', url: map, scene: 1154, shows: /The bar below opens/ },
  { name: 'a doctor in Moments', url: doctorUrl('an-shili'), scene: 1154, shows: /The bar below opens/ },
]
