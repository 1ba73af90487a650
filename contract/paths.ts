import type { Language } from './language'

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
  doctors: '/v1/doctors.json',
  doctor: (slug: string) => `/v1/doctors/${slug}.json`,
  schema: (name: string) => `/v1/schemas/${name}.schema.json`,
  /** `name` carries a hash of the content: such a file never changes. */
  image: (name: string) => `/v1/images/${name}`,
  /** `name` carries a hash of the content, as a picture's does. */
  audio: (name: string) => `/v1/audio/${name}`,
} as const

/** Interviews in a page of the feed. */
export const feedPageSize = 10
