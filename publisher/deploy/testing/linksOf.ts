import * as v from 'valibot'
import { endpointPath, paths } from '../../../contract/paths'

/** What an object of a document leads to by its slug, by the name under which it stands. */
const bySlug: Readonly<Record<string, (slug: string) => string>> = {
  _shanghaidoctor: paths.interview,
  previous: paths.interview,
  next: paths.interview,
  sameDepartment: paths.interview,
  sameHospital: paths.interview,
  interviews: paths.interview,
  doctor: paths.doctor,
  doctors: paths.doctor,
  hospital: (slug) => paths.place('hospital', slug),
  department: (slug) => paths.place('department', slug),
}

const spreadHeadSchema = v.object({ first: v.array(v.string()) })
const versionRowSchema = v.looseTuple([v.string()])
const doctorRowsSchema = v.array(v.looseTuple([v.string()]))

/** The paths to which a published document leads its readers. */
export function linksOf(path: string, body: string): string[] {
  if (path.startsWith('/v1/schemas/') || path.endsWith('.ndjson')) return []
  const links = /\.json(ld)?$/.test(path) ? linksOfJson(path, JSON.parse(body)) : linksOfXml(body)
  return [...new Set(links)].filter((link) => link !== path)
}

function linksOfJson(path: string, content: unknown): string[] {
  // Files of search lead on by names of their own (docs/search.md).
  if (path.startsWith('/v1/search/heads/') && v.is(spreadHeadSchema, content)) {
    return content.first.map((term) => paths.searchTerms(term))
  }
  if (path.startsWith('/v1/search/versions/')) {
    const [id] = v.parse(versionRowSchema, content)
    return [paths.interview(id)]
  }
  if (path.startsWith('/v1/search/doctors/')) {
    return [...v.parse(doctorRowsSchema, content).map(([slug]) => paths.doctor(slug)), ...linksIn(content, '')]
  }
  return linksIn(content, '')
}

function linksOfXml(body: string): string[] {
  const addresses = [...body.matchAll(/ (?:href|src)="([^"]*\/v1\/[^"]+)"/g)]
  return addresses.map(([, address = '']) => endpointPath(address))
}

function linksIn(value: unknown, name: string): string[] {
  if (typeof value === 'string') return /^(https?:\/\/[^/]+)?\/v1\/\S+$/.test(value) ? [endpointPath(value)] : []
  if (Array.isArray(value)) return value.flatMap((item) => linksIn(item, name))
  if (typeof value !== 'object' || value === null) return []
  const own = 'slug' in value && typeof value.slug === 'string' ? bySlug[name]?.(value.slug) : undefined
  return [...(own ? [own] : []), ...Object.entries(value).flatMap(([key, inner]) => linksIn(inner, key))]
}
