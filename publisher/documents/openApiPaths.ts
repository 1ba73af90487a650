import { contentType } from '../../contract/fileHeaders'
import { languages } from '../../contract/language'
import { paths, placeKinds, webPaths } from '../../contract/paths'
import type { SchemaName } from './schemaDocuments'

/** A published file: where it stands, with `{names}` for what differs, and what it is. */
export type PublishedPath = {
  template: string
  summary: string
  /** Of the answer, without its parameters. */
  mediaType: string
  /** The documents that may stand there; none for what is no JSON of ours. */
  schemas: SchemaName[]
}

/** What parts of a path may be, by their names in templates: patterns without anchors. */
export const parameters: Record<string, { description: string; pattern: string }> = {
  slug: { description: 'A name in addresses, which stays.', pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
  key: {
    description: 'The slug of an interview, or its id of at most 16 characters.',
    pattern: '[a-z0-9]+(?:-[a-z0-9]+)*',
  },
  id: { description: 'The id of an interview.', pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
  language: { description: 'A language in which there is a version.', pattern: languages.join('|') },
  hospital: { description: 'The slug of a hospital.', pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
  department: { description: 'The slug of a department.', pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
  expertise: { description: 'The slug of a field of expertise.', pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
  facet: { description: 'By what a list is narrowed.', pattern: 'hospital|department|expertise' },
  page: { description: 'A number that a document before leads to.', pattern: '[1-9][0-9]*' },
  file: { description: 'A number that docs/search.md tells how to find.', pattern: '[0-9]+' },
  group: { description: 'Keys that docs/search.md tells how to group.', pattern: 'other|(?:[a-z0-9]|zh)-[0-9]+' },
  part: {
    description: 'What terms begin with: letters a to z and digits as themselves, all else by its code.',
    pattern: '[a-z0-9-]+',
  },
  schema: { description: 'The name of a document.', pattern: '[a-z-]+' },
  name: { description: 'A file’s name, with a hash of its content: it never changes.', pattern: '[A-Za-z0-9._-]+' },
  kind: { description: 'The page that is shared.', pattern: 'home|doctors|search' },
  cut: { description: '5:4 for chats, or square.', pattern: 'message|timeline' },
}

/** Stands for a name or a number while the contract makes a path, for its functions take nothing that is no name. */
const slot = (name: string) => `slot${name}`
const pageNumber = 987_651
const fileNumber = 987_652

function templateOf(path: string): string {
  return path
    .replace(String(pageNumber), '{page}')
    .replace(String(fileNumber), '{file}')
    .replace(/slot([a-z]+)/g, '{$1}')
}

function published(path: string, summary: string, ...schemas: SchemaName[]): PublishedPath {
  const mediaType = contentType(path).replace(/;.*$/, '')
  return { template: templateOf(path), summary, mediaType, schemas }
}

/** Every list of doctors that is published, by its filters. */
const doctorFilters = [
  {},
  { hospital: slot('hospital') },
  { department: slot('department') },
  { hospital: slot('hospital'), department: slot('department') },
  { expertise: slot('expertise') },
]

const listName = (filters: object) =>
  ['All doctors', ...Object.keys(filters).map((name) => `by ${name}`)].join(', ').replace('All doctors, ', 'Doctors ')

/** A version of an interview in a language: the contract wants a language, and a template names it. */
const inALanguage = `${slot('key')}.${slot('language')}`

/** Every path at which the publisher writes files. */
export const publishedPaths: readonly PublishedPath[] = [
  published(paths.site, 'Who publishes this', 'site'),
  published(paths.interviews, 'The newest interviews (JSON Feed 1.1)', 'feed'),
  published(paths.interviewsPage(pageNumber), 'A full page of older interviews, counted from the oldest', 'feed'),
  published(paths.interview(slot('key')), 'An interview in its original language, whole', 'interview', 'redirect'),
  published(paths.interview(inALanguage), 'An interview in a language, whole', 'interview', 'redirect'),
  ...doctorFilters.flatMap((filters) => [
    published(paths.doctors(filters), `${listName(filters)}: the first page`, 'doctor-list'),
    published(paths.doctorsPage(filters, pageNumber), `${listName(filters)}: a later page`, 'doctor-list-page'),
    published(
      paths.doctorsFacet(filters, 'hospital').replace(/hospital(?=\.json$)/, slot('facet')),
      `${listName(filters)}: the options of a facet that are too many for the first page`,
      'facet',
    ),
  ]),
  published(paths.doctor(slot('slug')), 'A doctor, with their interviews', 'doctor-page', 'redirect'),
  ...placeKinds.flatMap((kind) => [
    published(paths.place(kind, slot('slug')), `A ${kind}, with its doctors and newest interviews`, 'place-page'),
    published(
      paths.placeInterviews(kind, slot('slug'), pageNumber),
      `A full page of a ${kind}’s older interviews`,
      'interview-page',
    ),
    published(webPaths.place(kind, slot('slug')), `A ${kind} as JSON-LD`),
  ]),
  published(paths.searchKeys(slot('group')), 'Search: what a head, names or slips begin with', 'search-keys'),
  published(
    paths.searchHead(slot('part')),
    'Search: the terms that begin with a head, or where they are',
    'search-head',
  ),
  published(paths.searchTerms(slot('part')), 'Search: terms and their postings', 'search-terms'),
  published(paths.searchNames(slot('part')), 'Search: names, and whose they are', 'search-names'),
  published(paths.searchSlips(slot('part')), 'Search: names that a slip of the finger may have meant', 'search-slips'),
  published(paths.searchRecords('doctors', fileNumber), 'Search: what a row about a doctor shows', 'search-doctors'),
  published(paths.searchRecords('places', fileNumber), 'Search: what a row about a place shows', 'search-places'),
  published(paths.searchVersion(fileNumber), 'Search: what a row about a version shows', 'search-version'),
  published(
    paths.searchText(slot('id'), 'en').replace('.en.', `.${slot('language')}.`),
    'Search: a version as plain text, a line of JSON a sentence or so (search-piece.schema.json)',
  ),
  published(paths.schema(slot('schema')), 'The JSON Schema of a document'),
  published(paths.image(`${slot('name')}.webp`), 'A picture'),
  published(paths.image(`${slot('name')}.jpg`), 'A picture of a share card'),
  published(
    paths.card('home', 'message').replace('home-message', `${slot('kind')}-${slot('cut')}`),
    'With what a page is shared that is about nobody',
  ),
  published(paths.audio(`${slot('name')}.mp3`), 'A recording'),
  published(paths.audio(`${slot('name')}.m4a`), 'A recording'),
  published(webPaths.atom, 'The newest interviews (Atom)'),
  published(webPaths.atomPage(pageNumber), 'A full page of older interviews (Atom), counted from the oldest'),
  published(webPaths.interview(slot('slug')), 'An interview as JSON-LD'),
  published(webPaths.interview(`${slot('slug')}.${slot('language')}`), 'An interview in a language as JSON-LD'),
  published(webPaths.doctor(slot('slug')), 'A doctor as JSON-LD'),
  published(webPaths.sitemap, 'The pages of the website, or the files that list them'),
  published(webPaths.sitemapPart(pageNumber), 'Some pages of the website'),
  published(webPaths.visitBases, 'Every interview’s visits as the website counted them: for the server', 'visits'),
  published(webPaths.openApi, 'This description'),
]
