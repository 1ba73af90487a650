import { is } from 'valibot'
import type { Doctor } from '../contract/directory'
import { type DoctorFilters, facetNames, namesOf } from '../contract/doctorFilters'
import { interviewIdSchema, slugSchema } from '../contract/identifiers'
import { type Language, languages } from '../contract/language'
import { type CardKind, type PlaceKind, paths } from '../contract/paths'
import type { ShareImages } from '../contract/picture'

/** Page paths, URLs built and read, share payloads: nothing else knows them. */
export const pages = {
  interviews: '/pages/interviews/interviews',
  doctors: '/pages/doctors/doctors',
  library: '/pages/library/library',
  interview: '/pages/interview/interview',
  doctor: '/pages/doctor/doctor',
  directory: '/pages/directory/directory',
  hospital: '/pages/hospital/hospital',
  department: '/pages/department/department',
  about: '/pages/about/about',
  shelf: '/pages/shelf/shelf',
  search: '/pages/search/search',
  missing: '/pages/missing/missing',
} as const

/** Where a page that is not there leads on to. */
export const waysOn = { interviews: pages.interviews, doctors: pages.doctors, search: pages.search }

/**
 * What an interview page opens: `key` is a slug or a short id; without a language, the original version. `block` is the
 * position of the paragraph to arrive at.
 */
export type InterviewAddress = { key: string; language?: Language; block?: number }

function interviewQuery({ key, language, block }: InterviewAddress): string {
  return `slug=${key}${language ? `&language=${language}` : ''}${block === undefined ? '' : `&block=${block}`}`
}

export function interviewUrl(address: InterviewAddress): string {
  return `${pages.interview}?${interviewQuery(address)}`
}

export function doctorUrl(slug: string): string {
  return `${pages.doctor}?slug=${slug}`
}

/** The page of a hospital or a department. */
export function placeUrl(kind: PlaceKind, slug: string): string {
  return `${pages[kind]}?slug=${slug}`
}

/**
 * The doctors that filters leave. Without filters it is the tab, which is opened with `switchTab`; a tab takes no query
 * from within (developers.weixin.qq.com/miniprogram/dev/api/route/wx.switchTab.html), so that a filtered list lies over
 * the page that led to it, and the way back leads there. A shared list opens the tab: cold, WeChat hands it the query.
 */
export function doctorsUrl(filters: DoctorFilters): string {
  const query = doctorsQuery(filters)
  return query ? `${pages.directory}?${query}` : pages.doctors
}

export function doctorsQuery(filters: DoctorFilters): string {
  return namesOf(filters)
    .map((name) => `${name}=${filters[name]}`)
    .join('&')
}

/** Where records lead: for components, which know no paths. */
export const recordLinks = { doctor: doctorUrl, doctors: doctorsUrl, place: placeUrl }

/** The filters of an address; what could be no slug is left out. */
export function readDoctorFilters(parameters: Parameters): DoctorFilters {
  let filters: DoctorFilters = {}
  for (const name of facetNames) {
    if (is(slugSchema, parameters[name])) filters = { ...filters, [name]: parameters[name] }
  }
  return filters
}

/** The lists of the Library. */
export const shelves = ['saved', 'history', 'offline'] as const
export type Shelf = (typeof shelves)[number]

export function shelfUrl(shelf: Shelf): string {
  return `${pages.shelf}?shelf=${shelf}`
}

/** The search page, with what is searched for, where that is known. */
export function searchUrl(query = ''): string {
  return query ? `${pages.search}?${searchQuery(query)}` : pages.search
}

function searchQuery(query: string): string {
  return query && `q=${encodeURIComponent(query)}`
}

type Parameters = Record<string, string | undefined>

/**
 * Reads an interview page's parameters: `slug`, `id`, or the `scene` of a mini-program code (the short id, URL-encoded:
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html).
 * Undefined where none of them names an interview that could exist.
 */
export function readInterviewAddress(parameters: Parameters): InterviewAddress | undefined {
  const key = parameters.slug ?? parameters.id ?? decode(parameters.scene)
  if (!is(slugSchema, key) && !is(interviewIdSchema, key)) return undefined
  const language = languages.find((candidate) => candidate === parameters.language)
  const block = /^\d{1,5}$/.test(parameters.block ?? '') ? Number(parameters.block) : undefined
  return { key, language, block }
}

/** What a search page searches for at once; WeChat hands a query over as it stands in the address, the web decoded. */
export function readSearchQuery({ q = '' }: Parameters): string {
  return decode(q) ?? q
}

/** Undefined for what is not URL-encoded text: a lone "%". */
function decode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The slug of a doctor, a hospital or a department; undefined where the address names none that could exist. */
export function readSlug(parameters: Parameters): string | undefined {
  return is(slugSchema, parameters.slug) ? parameters.slug : undefined
}

/** The shelf to show in full; what is saved where an address names none. */
export function readShelf(parameters: Parameters): Shelf {
  return shelves.find((shelf) => shelf === parameters.shelf) ?? 'saved'
}

/** A card for a chat; `imageUrl` is a path of the endpoint, here as below (developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage). */
export type SharedMessage = { title: string; path: string; imageUrl: string }

/** A post in Moments: it has a query for the page that is open, never a path. */
export type SharedTimeline = { title: string; query: string; imageUrl: string }

export type Share = { message: SharedMessage; timeline: SharedTimeline }

export function shareInterview(address: InterviewAddress, title: string, images?: ShareImages): Share {
  return share(pages.interview, interviewQuery(address), title, images)
}

export function shareDoctor(doctor: Pick<Doctor, 'slug'>, title: string, images?: ShareImages): Share {
  return share(pages.doctor, `slug=${doctor.slug}`, title, images)
}

export function sharePlace(kind: PlaceKind, slug: string, title: string, images?: ShareImages): Share {
  return share(pages[kind], `slug=${slug}`, title, images)
}

export function shareDoctors(filters: DoctorFilters, title: string): Share {
  return share(pages.doctors, doctorsQuery(filters), title, card('doctors'))
}

export function shareSearch(query: string, title: string): Share {
  return share(pages.search, searchQuery(query), title, card('search'))
}

export function sharePage(page: keyof typeof pages, title: string): Share {
  return share(pages[page], '', title)
}

function card(kind: CardKind): ShareImages {
  return { message: paths.card(kind, 'message'), timeline: paths.card(kind, 'timeline') }
}

/** What has no pictures of its own is shared with those of the publication. */
function share(page: string, query: string, title: string, images = card('home')): Share {
  return {
    message: { title, path: query ? `${page}?${query}` : page, imageUrl: images.message },
    timeline: { title, query, imageUrl: images.timeline },
  }
}
