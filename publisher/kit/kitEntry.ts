import type { Interview } from '../../contract/interview'
import type { Language } from '../../contract/language'

/** The page of the mini-program that shows an interview (src/routes.ts); the engine opens every path of the kit in a test. */
export const interviewPage = 'pages/interview/interview'

/** What an article of the official account needs to lead to one language version of an interview. */
export type KitVersion = {
  readonly language: Language
  readonly headline: string
  /** The mini-program's page with its query, as WeChat's editor takes it: without a slash before it. */
  readonly path: string
  /** The endpoint's path of the card's picture, 5:4; none where the version has no picture to share. */
  readonly picture: string | undefined
}

export type KitEntry = {
  readonly id: string
  readonly slug: string
  readonly doctor: string
  readonly datePublished: string
  /** The original first. */
  readonly versions: readonly KitVersion[]
}

/** The kit's entry of an interview, from all its versions as they are published, the original first. */
export function kitEntry(versions: readonly [Interview, ...Interview[]]): KitEntry {
  const [{ id, slug, doctor, datePublished, language: original }] = versions
  return {
    id,
    slug,
    doctor: [doctor.name.en, doctor.name.zh].filter(Boolean).join(' · '),
    datePublished,
    versions: versions.map(({ language, headline, shareImages }) => ({
      language,
      headline,
      path: `${interviewPage}?slug=${slug}${language === original ? '' : `&language=${language}`}`,
      picture: shareImages?.message,
    })),
  }
}
