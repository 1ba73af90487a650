import { webPaths } from '../../contract/paths'
import { escapeHtml } from '../kit/escapeHtml'
import type { EndpointDocument } from './endpointDocument'
import { fullAddress } from './fullAddress'
import { groupBy } from './groupBy'
import { latestDay } from './latestDay'
import type { Publication, PublishedInterview } from './publication'
import { departmentPage, doctorPage, hospitalPage, interviewPage } from './webPages'

/** A page of the website. `lastChange` is a day; unknown where nothing on the page has one. */
export type SitePage = { address: string; lastChange?: string }

/** The most that one file may hold: sitemaps.org/protocol.html, "Using Sitemap index files". Sizes are in bytes. */
const limits = { pages: 50_000, bytes: 50 * 1024 * 1024 }

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/**
 * The website's pages for search engines: one file, or a list of files where they are too many. The website names it in its
 * robots.txt, which is what lets it stand on another host. Without a page there is no file: an empty one is not valid.
 */
export function sitemapDocuments(publication: Publication): EndpointDocument[] {
  const parts = partsOf(sitePages(publication).map(urlElement), limits)
  const [first, ...more] = parts
  if (first === undefined) return []
  if (more.length === 0) return [{ paths: [webPaths.sitemap], body: first }]
  const locations = parts.map((_, index) => webPaths.sitemapPart(index + 1))
  const entries = locations.map(
    (path) => `<sitemap><loc>${escapeHtml(fullAddress(publication, path))}</loc></sitemap>\n`,
  )
  return [
    {
      paths: [webPaths.sitemap],
      body: `${declaration}<sitemapindex ${namespace}>\n${entries.join('')}</sitemapindex>\n`,
    },
    ...parts.map((body, index) => ({ paths: [webPaths.sitemapPart(index + 1)], body })),
  ]
}

/** Every page of the website that content gives an address, each once. */
function sitePages(publication: Publication): SitePage[] {
  const { site, doctors, hospitals, departments, interviews } = publication
  const byDoctor = groupBy(interviews, ({ doctor }) => doctor.slug)
  const byHospital = groupBy(interviews, ({ hospital }) => hospital.slug)
  const byDepartment = groupBy(interviews, ({ department }) => department.slug)
  const pages = [
    { address: site.homePageUrl, lastChange: lastChangeOf(interviews) },
    ...interviews.flatMap((interview) =>
      interview.versions.map((version) => ({
        address: interviewPage(publication, interview, version),
        lastChange: version.dateModified,
      })),
    ),
    ...doctors.map((doctor) => ({
      address: doctorPage(publication, doctor),
      lastChange: lastChangeOf(byDoctor.get(doctor.slug)),
    })),
    ...hospitals.map((hospital) => ({
      address: hospitalPage(publication, hospital),
      lastChange: lastChangeOf(byHospital.get(hospital.slug)),
    })),
    ...departments.map((department) => ({
      address: departmentPage(publication, department),
      lastChange: lastChangeOf(byDepartment.get(department.slug)),
    })),
  ]
  // Two versions of an interview may stand on one page: it changed when the later of them did.
  const byAddress = new Map<string, SitePage>()
  for (const { address, lastChange } of pages) {
    if (!address) continue
    const known = byAddress.get(address)?.lastChange
    byAddress.set(address, { address, lastChange: latestDay([known, lastChange]) })
  }
  return [...byAddress.values()]
}

function lastChangeOf(interviews: readonly PublishedInterview[] = []): string | undefined {
  return latestDay(interviews.map(({ dateModified }) => dateModified))
}

function urlElement({ address, lastChange }: SitePage): string {
  const changed = lastChange ? `<lastmod>${lastChange}</lastmod>` : ''
  return `<url><loc>${escapeHtml(address)}</loc>${changed}</url>\n`
}

/** Elements in files that each keep within what one may hold. */
export function partsOf(elements: readonly string[], { pages, bytes }: typeof limits): string[] {
  const [head, foot] = [`${declaration}<urlset ${namespace}>\n`, '</urlset>\n']
  const parts: string[][] = []
  let size = 0
  for (const element of elements) {
    const length = Buffer.byteLength(element)
    const part = parts.at(-1)
    if (!part || part.length === pages || head.length + size + length + foot.length > bytes) {
      parts.push([element])
      size = length
    } else {
      part.push(element)
      size += length
    }
  }
  return parts.map((part) => head + part.join('') + foot)
}
