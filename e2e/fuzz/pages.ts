import { readdirSync } from 'node:fs'
import { type Language, languages } from '../../contract/language'
import { paths } from '../../contract/paths'
import { doctorsUrl, doctorUrl, interviewUrl, pages, placeUrl, searchUrl } from '../../src/routes'

/** A page of the mini-program, and what is changed on its way there. */
export type FuzzedPage = {
  kind: string
  url: string
  /** The path of its document; a search is made of many, and all are changed. */
  document: string | RegExp
  /** A page that is opened after this one, and shows what the phone kept of the document. */
  afterwards?: string
}

const hospital = 'sample-river-hospital'

/** Every page that a document of the endpoint can reach, with each published document of its kind. */
export function fuzzedPages(endpointDir: string): FuzzedPage[] {
  const namesIn = (folder: string) =>
    readdirSync(`${endpointDir}/v1/${folder}`)
      .flatMap((name) => /^([\w-]+(?:\.\w+)?)\.json$/.exec(name)?.[1] ?? [])
      .sort()
  const interviews = namesIn('interviews').map((name) => {
    const [key = '', tag] = name.split('.')
    const language: Language | undefined = languages.find((one) => one === tag)
    return { url: interviewUrl({ key, language }), document: paths.interview(key, language) }
  })
  const places = (['hospital', 'department'] as const).flatMap((kind) =>
    namesIn(`${kind}s`).map((slug) => ({ kind, url: placeUrl(kind, slug), document: paths.place(kind, slug) })),
  )
  return [
    { kind: 'interviews', url: pages.interviews, document: paths.interviews },
    { kind: 'doctors', url: pages.doctors, document: paths.doctors() },
    { kind: 'directory', url: doctorsUrl({ hospital }), document: paths.doctors({ hospital }) },
    { kind: 'about', url: pages.about, document: paths.site },
    ...interviews.map((page) => ({ kind: 'interview', ...page })),
    ...interviews.map((page) => ({ kind: 'library', ...page, afterwards: pages.library })),
    ...namesIn('doctors').map((slug) => ({ kind: 'doctor', url: doctorUrl(slug), document: paths.doctor(slug) })),
    ...places,
    { kind: 'search', url: searchUrl('breath'), document: /^\/v1\/search\/.+\.json$/ },
  ]
}
