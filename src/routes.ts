import { is } from 'valibot'
import type { Doctor } from '../contract/directory'
import { interviewIdSchema, slugSchema } from '../contract/identifiers'
import { type Language, languages } from '../contract/language'
import type { ShareImages } from '../contract/picture'

/** Page paths, URLs built and read, share payloads: nothing else knows them. */
export const pages = {
  interviews: '/pages/interviews/interviews',
  doctors: '/pages/doctors/doctors',
  library: '/pages/library/library',
  interview: '/pages/interview/interview',
  doctor: '/pages/doctor/doctor',
  about: '/pages/about/about',
  shelf: '/pages/shelf/shelf',
} as const

/** What an interview page opens: `key` is a slug or a short id; without a language, the original version. */
export type InterviewAddress = { key: string; language?: Language }

function interviewQuery({ key, language }: InterviewAddress): string {
  return language ? `slug=${key}&language=${language}` : `slug=${key}`
}

export function interviewUrl(address: InterviewAddress): string {
  return `${pages.interview}?${interviewQuery(address)}`
}

export function doctorUrl(slug: string): string {
  return `${pages.doctor}?slug=${slug}`
}

/** The lists of the Library. */
export const shelves = ['saved', 'history', 'offline'] as const
export type Shelf = (typeof shelves)[number]

export function shelfUrl(shelf: Shelf): string {
  return `${pages.shelf}?shelf=${shelf}`
}

type Parameters = Record<string, string | undefined>

/**
 * Reads an interview page's parameters: `slug`, `id`, or the `scene` of a mini-program code (the short id, URL-encoded:
 * developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html).
 * Undefined where none of them names an interview that could exist.
 */
export function readInterviewAddress(parameters: Parameters): InterviewAddress | undefined {
  const key = parameters.slug ?? parameters.id ?? decodeScene(parameters.scene)
  if (!is(slugSchema, key) && !is(interviewIdSchema, key)) return undefined
  const language = languages.find((candidate) => candidate === parameters.language)
  return { key, language }
}

function decodeScene(scene: string | undefined): string | undefined {
  if (scene === undefined) return undefined
  try {
    return decodeURIComponent(scene)
  } catch {
    // A lone "%" is not URL-encoded text: it names no interview.
    return undefined
  }
}

export function readDoctorSlug(parameters: Parameters): string | undefined {
  return is(slugSchema, parameters.slug) ? parameters.slug : undefined
}

/** The shelf to show in full; what is saved where an address names none. */
export function readShelf(parameters: Parameters): Shelf {
  return shelves.find((shelf) => shelf === parameters.shelf) ?? 'saved'
}

/** A card for a chat (developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage). */
export type SharedMessage = { title: string; path: string; imageUrl?: string }

/** A post in Moments: it has a query for the page that is open, never a path. */
export type SharedTimeline = { title: string; query: string; imageUrl?: string }

export type Share = { message: SharedMessage; timeline: SharedTimeline }

export function shareInterview(address: InterviewAddress, title: string, images?: ShareImages): Share {
  return share(pages.interview, interviewQuery(address), title, images)
}

export function shareDoctor(doctor: Pick<Doctor, 'slug'>, title: string, images?: ShareImages): Share {
  return share(pages.doctor, `slug=${doctor.slug}`, title, images)
}

export function sharePage(page: keyof typeof pages, title: string): Share {
  return share(pages[page], '', title)
}

function share(page: string, query: string, title: string, images?: ShareImages): Share {
  return {
    message: { title, path: query ? `${page}?${query}` : page, imageUrl: images?.message },
    timeline: { title, query, imageUrl: images?.timeline },
  }
}
