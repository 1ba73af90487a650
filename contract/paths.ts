import { type DoctorFilters, type FacetName, facetNames } from './doctorFilters'
import type { Language } from './language'
import type { ShareImages } from './picture'
import { pathKey } from './searchKeys'

/**
 * Every path of the endpoint, and no path anywhere else. Paths are absolute from the endpoint's origin. They are stable:
 * published links, cached copies and other clients rely on them.
 */
export const paths = {
  site: '/v1/site.json',
  /** The newest interviews, always the newest `feedPageSize` (or all there are). */
  interviews: '/v1/interviews.json',
  /** A full page of older interviews, counted from the oldest; page 1 holds the first ones ever published. */
  interviewsPage: (page: number) => `/v1/interviews/pages/${page}.json`,
  /**
   * One interview. `key` is its slug or its short id: the same file stands under both names, so that a share path and a
   * mini-program code each open with one request. Without a language: the original version.
   */
  interview: (key: string, language?: Language) =>
    language ? `/v1/interviews/${key}.${language}.json` : `/v1/interviews/${key}.json`,
  /** The first page of the list of all doctors, or of a list that `listedUnder` names. */
  doctors: (filters: DoctorFilters = {}) => `${doctorsBase(filters)}.json`,
  /** A later page of it, from 2 on. */
  doctorsPage: (filters: DoctorFilters, page: number) => `${doctorsBase(filters)}/pages/${page}.json`,
  /** The options of a facet of it that are too many for its first page. */
  doctorsFacet: (filters: DoctorFilters, name: FacetName) => `${doctorsBase(filters)}/facets/${name}.json`,
  doctor: (slug: string) => `/v1/doctors/${slug}.json`,
  place: (kind: PlaceKind, slug: string) => `/v1/${kind}s/${slug}.json`,
  /** A full page of a place's older interviews, counted from the oldest. */
  placeInterviews: (kind: PlaceKind, slug: string, page: number) => `/v1/${kind}s/${slug}/interviews/${page}.json`,
  /** The files of search (docs/search.md), by what begins with the key; none where nothing does, as the group's list says. */
  searchKeys: (group: string) => `/v1/search/keys/${group}.json`,
  searchHead: (key: string) => `/v1/search/heads/${pathKey(key)}.json`,
  /** The postings of the terms from this one on. */
  searchTerms: (first: string) => `/v1/search/terms/${pathKey(first)}.json`,
  searchNames: (key: string) => `/v1/search/names/${pathKey(key)}.json`,
  searchSlips: (key: string) => `/v1/search/slips/${pathKey(key)}.json`,
  /** What a row of an answer shows, some records a file. */
  searchRecords: (kind: 'doctors' | 'places', file: number) => `/v1/search/${kind}/${file}.json`,
  /** The same of one version of an interview, by its number (`Posting.document`). */
  searchVersion: (document: number) => `/v1/search/versions/${document}.json`,
  /** A version as plain text, of which a reader asks for one line: for the sentence of a hit. */
  searchText: (id: string, language: Language) => `/v1/search/texts/${id}.${language}.ndjson`,
  /** Counts a visit to an interview (POST). It is named by its id alone: a slug may change. */
  visit: (id: string) => `/v1/interviews/${id}/visits`,
  /** How often these interviews were read: at most `maximumVisitIds` ids. */
  visits: (ids: readonly string[]) => `/v1/visits?ids=${ids.join(',')}`,
  schema: (name: string) => `/v1/schemas/${name}.schema.json`,
  /** `name` carries a hash of the content: such a file never changes. */
  image: (name: string) => `/v1/images/${name}`,
  /** With what a page is shared that is about nobody: 5:4 for chats, or square. The name stays, so that pages need not ask. */
  card: (kind: CardKind, cut: keyof ShareImages) => `/v1/cards/${kind}-${cut}.jpg`,
  /** `name` carries a hash of the content, as a picture's does. */
  audio: (name: string) => `/v1/audio/${name}`,
} as const

/**
 * Paths for other readers than the mini-program: feed readers, search engines, the server that counts visits. They stand apart so that the mini-program
 * does not carry them.
 */
export const webPaths = {
  /** The newest interviews as Atom, and full pages of older ones, counted from the oldest. */
  atom: '/v1/interviews.atom',
  atomPage: (page: number) => `/v1/interviews/pages/${page}.atom`,
  /** What JSON documents tell of, as JSON-LD beside them. Of an interview without a language: the original. */
  interview: (slug: string, language?: Language) => paths.interview(slug, language).replace(/json$/, 'jsonld'),
  doctor: (slug: string) => paths.doctor(slug).replace(/json$/, 'jsonld'),
  place: (kind: PlaceKind, slug: string) => paths.place(kind, slug).replace(/json$/, 'jsonld'),
  /** The pages of the website, or, where they are too many for one file, the list of the files that hold them. */
  sitemap: '/v1/sitemap.xml',
  sitemapPart: (part: number) => `/v1/sitemaps/${part}.xml`,
  /** Every interview that exists, with the visits that the website counted: what a counting server starts from. */
  visitBases: '/v1/visits.json',
  /** This endpoint as OpenAPI describes it. */
  openApi: '/v1/openapi.json',
} as const

/** Pages that are about nobody in particular, as they are shared. */
export const cardKinds = ['home', 'doctors', 'search'] as const
export type CardKind = (typeof cardKinds)[number]

/** What doctors work in. */
export const placeKinds = ['hospital', 'department'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** `/v1/doctors`, `/v1/doctors/hospital/…`, `/v1/doctors/hospital/…/department/…`, `/v1/doctors/expertise/…`. */
function doctorsBase(filters: DoctorFilters): string {
  const parts = facetNames.flatMap((name) => (filters[name] === undefined ? [] : [name, filters[name]]))
  return ['/v1/doctors', ...parts].join('/')
}

/** The path of the endpoint in a full address of it, such as `next_url`: a reader may ask another host that serves it. */
export function endpointPath(address: string): string {
  return address.slice(Math.max(0, address.indexOf('/v1/')))
}

/** Interviews in a page of the feed, and of a place's interviews. */
export const feedPageSize = 10

/** Interviews in a page of the Atom feed. */
export const atomPageSize = 30

/** Doctors in a page of a list. */
export const doctorPageSize = 20

/**
 * Doctors in a page of a field's list. Nearly every field has fewer, so that one file holds all of its doctors and a field
 * at a hospital or in a department takes no second request: docs/scale.md says what that weighs, and where it ends.
 */
export const fieldPageSize = 600
