import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type DoctorFilters, namesOf, without } from '../contract/doctorFilters'
import { doctorCard } from '../publisher/documents/doctorCard'
import { doctorDocuments } from '../publisher/documents/doctorDocuments'
import { doctorListDocuments } from '../publisher/documents/doctorListDocuments'
import { fieldIndex } from '../publisher/documents/fieldIndex'
import { placeDocuments } from '../publisher/documents/placeDocuments'
import type { Publication } from '../publisher/documents/publication'
import { sampleDoctors } from '../publisher/testing/sampleDoctors'
import { sampleInterview, samplePublication } from '../publisher/testing/samplePublication'
import { doctorsUrl, doctorUrl, pages, placeUrl, readDoctorFilters } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { layoutList } from './longListLayout'
import { type ServedDocuments, serveDocuments } from './serveDocuments'

/** The directory in the built mini-program, with as many doctors as a city has departments. */

const doctors = sampleDoctors(4_000, { hospitals: 120, departments: 40, fields: 1_200 })
const index = fieldIndex(doctors)
const placesOf = (kind: 'hospital' | 'department') => [
  ...new Map(doctors.map((doctor) => [doctor[kind].slug, doctor[kind]])).values(),
]

/** A doctor of the widest field, who gave all the interviews. */
const field = 'field-0'
const [ofField] = expected({ expertise: field })
if (!ofField) throw new Error('somebody has the widest field')
const hospital = ofField.hospital.slug
const department = ofField.department.slug
const names = {
  hospital: ofField.hospital.name.en ?? '',
  department: ofField.department.name.en ?? '',
  field: index.fields.get(field)?.name.en ?? '',
}

const publication: Publication = {
  ...samplePublication(
    Array.from({ length: 25 }, (_, number) =>
      sampleInterview(number + 1, { doctor: ofField, hospital: ofField.hospital, department: ofField.department }),
    ),
  ),
  doctors,
  hospitals: placesOf('hospital').map((place) => ({ ...place, about: { en: ['Founded as a dispensary.'] } })),
  departments: placesOf('department'),
}

const rowsShown = 10

let served: ServedDocuments
let host: Host

beforeAll(async () => {
  served = await serveDocuments([
    ...doctorListDocuments(publication, index),
    ...doctorDocuments(publication, index),
    ...placeDocuments(publication, index),
  ])
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string, { scene = 1007, ...options }: Partial<StartOptions> & { scene?: number } = {}) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: { language: 'en' },
    ...options,
  })
}

/** The doctors that filters leave, found by looking at each. */
function expected({ hospital, department, expertise }: DoctorFilters) {
  return doctors.filter(
    (doctor) =>
      (!hospital || doctor.hospital.slug === hospital) &&
      (!department || doctor.department.slug === department) &&
      (!expertise || index.of(doctor).some(({ slug }) => slug === expertise)),
  )
}

const rows = () =>
  host.findAll('navigator').flatMap((node) => String(node.attribute('url')).split('doctor?slug=')[1] ?? [])
const requestedPaths = () => host.requests.map(({ url }) => new URL(url).pathname)
const countText = (count: number) => `${count.toLocaleString('en')} of 4,000`
const optionRow = (label: string, count: number) =>
  host.get(`[aria-label="${label}, ${count === 1 ? '1 doctor' : `${count} doctors`}"]`)
const queryOf = (path: unknown) => Object.fromEntries(new URLSearchParams(String(path).split('?')[1] ?? ''))
const labelled = (start: string) =>
  host.findAll('[aria-label]').find((node) => String(node.attribute('aria-label')).startsWith(start))
const currentLetter = () =>
  host
    .findAll('[aria-label]')
    .flatMap((node) => /^Letter (.), you are here$/.exec(String(node.attribute('aria-label')))?.[1] ?? [])[0]

/** Selections of no to three filters, all of which leave somebody. */
const selections: DoctorFilters[] = [
  {},
  { hospital },
  { department },
  { expertise: field },
  { hospital, department },
  { hospital, expertise: field },
  { department, expertise: field },
  { hospital, department, expertise: field },
]

test.each(selections)('a shared list of %j opens cold with one request of at most 30 KB', async (filters) => {
  await start(doctorsUrl(filters))
  const wanted = expected(filters)
  expect(wanted.length).toBeGreaterThan(0)
  const isNarrowed = namesOf(filters).length > 0
  await host.waitForText(isNarrowed ? countText(wanted.length) : '4,000 in all')
  expect(rows()).toEqual(wanted.slice(0, rowsShown).map(({ slug }) => slug))
  const paths = requestedPaths()
  expect(paths).toHaveLength(1)
  const bytes = served.bytes(paths[0] ?? '')
  console.info(`${JSON.stringify(filters)}: ${wanted.length} doctors, ${bytes} bytes of brotli in 1 request`)
  expect(bytes).toBeLessThanOrEqual(30 * 1024)
})

test('the same filters come back from both shares and from the copied link', async () => {
  const filters = { hospital, department }
  await start(`${pages.doctors}?${doctorsUrl(filters).split('?')[1]}`)
  await host.waitForText(countText(expected(filters).length))
  expect(host.navigationBar().title).toBe(`Doctors · ${names.hospital} · ${names.department}`)
  const message = await host.share('message')
  expect(message.title).toBe(`Doctors · ${names.hospital} · ${names.department}`)
  expect(message.path).toMatch(/^\/pages\/doctors\/doctors\?/)
  expect(readDoctorFilters(queryOf(message.path))).toEqual(filters)
  const timeline = await host.share('timeline')
  expect(readDoctorFilters(queryOf(`?${timeline.query}`))).toEqual(filters)
  expect(readDoctorFilters(queryOf(`?${host.copyLink().query}`))).toEqual(filters)
  await host.tap(host.get(`[aria-label="Remove: ${names.hospital}"]`))
  await host.waitForText(countText(expected({ department }).length))
  expect(readDoctorFilters(queryOf((await host.share('message')).path))).toEqual({ department })
  expect(readDoctorFilters(queryOf(`?${host.copyLink().query}`))).toEqual({ department })
})

test('a filter is chosen from a sheet that counts, and changes nothing until it is said', async () => {
  await start(pages.doctors)
  await host.waitForText('4,000 in all')
  await host.tap('Department')
  const count = expected({ department }).length
  await host.waitForText('Show 4,000 doctors')
  // The first screen brought the options.
  expect(host.requests).toHaveLength(1)
  await host.tap(optionRow(names.department, count))
  await host.waitForText(`Show ${count} doctors`)
  expect(host.text()).toContain('4,000 in all')
  await host.tap(`Show ${count} doctors`)
  await host.waitForText(countText(count))
  expect(host.find('[aria-role="dialog"]')).toBeUndefined()
  expect(rows()).toEqual(
    expected({ department })
      .slice(0, rowsShown)
      .map(({ slug }) => slug),
  )
})

test('a long facet stands beside the list: it is found by typing, in either language, and drawn a part at a time', async () => {
  await start(pages.doctors)
  await host.waitForText('4,000 in all')
  await host.tap('Field')
  await host.waitForText('Show 4,000 doctors')
  expect(requestedPaths()).toEqual(['/v1/doctors.json', '/v1/doctors/facets/expertise.json'])
  const options = () => host.findAll('[aria-role="radio"]').length
  expect(options()).toBe(30)
  host.fire(host.get('[aria-role="dialog"] scroll-view'), 'scrolltolower', { direction: 'bottom' })
  await host.waitFor(() => options() === 60, { what: 'more options' })
  const names = [...index.fields.values()].map(({ name }) => name.en ?? '')
  const unique = names.find((name) => names.filter((other) => other.includes(name)).length === 1) ?? ''
  host.type(host.get('input'), ` ${unique.toUpperCase()} `)
  await host.waitFor(() => options() === 1, { what: 'the one option that is meant' })
  host.type(host.get('input'), 'no such field')
  await host.waitForText('Nothing by this name.')
})

test.each(selections.filter((filters) => namesOf(filters).length > 0))(
  'under %j each sheet offers what the other filters leave, and keeps its promise',
  async (filters) => {
    for (const name of ['hospital', 'department', 'expertise'] as const) {
      await start(doctorsUrl(filters))
      await host.waitForText(countText(expected(filters).length))
      const label = { hospital: 'Hospital', department: 'Department', expertise: 'Field' }[name]
      await host.tap((filters[name] && labelled(`${label}, `)) || label)
      const others = without(filters, name)
      const leaving = expected(others).length
      await host.waitFor(() => host.find('[aria-role="radio"]'), { what: 'the options' })
      const [first] = host.findAll('[aria-role="radio"]')
      const [option = '', promised = ''] = String(first?.attribute('aria-label')).split(', ')
      const chosen = { ...others, [name]: option.toLowerCase().replace(' ', '-') }
      expect(Number(promised.split(' ')[0])).toBe(expected(chosen).length)
      const isChosen = filters[name] === chosen[name]
      if (first) await host.tap(first)
      const count = isChosen ? leaving : expected(chosen).length
      await host.waitForText(count === 1 ? 'Show 1 doctor' : `Show ${count.toLocaleString('en')} doctors`)
      await host.tap(/^Show [\d,]+ doctors?$/)
      await host.waitForText(isChosen && namesOf(others).length === 0 ? '4,000 in all' : countText(count))
      await host.stop()
    }
  },
)

test('a letter far down is one more page away; one reads on from there, and back', async () => {
  await start(pages.doctors)
  await host.waitForText('4,000 in all')
  expect(currentLetter()).toBe('A')
  await host.tap(host.get('[aria-label="Letter L"]'))
  const first = doctors.findIndex(({ name }) => name.en?.startsWith('Li '))
  await host.waitFor(() => rows()[0] === doctors[first]?.slug, { what: 'the rows of L' })
  expect(currentLetter()).toBe('L')
  await host.waitFor(() => host.currentPage().scrolls.at(-1)?.selector === `#letter-L-${first}`, { what: 'the letter' })
  // The block lies across two pages at most.
  expect(host.requests.length).toBeLessThanOrEqual(3)
  host.reachBottom()
  await host.waitFor(() => rows().length === 20, { what: 'the next rows' })
  await host.tap('Earlier in the list')
  await host.waitFor(() => rows().length === 30, { what: 'the rows before' })
  expect(rows()).toEqual(doctors.slice(first - 10, first + 20).map(({ slug }) => slug))
})

/** Rows come to the reading line, as soon as somebody watches them. */
const comesIntoView = (selector: string) =>
  host.waitFor(
    () => [...host.currentPage().observers].some((observer) => observer.report(host.get(selector), 0.01) > 0),
    { what: `somebody watches ${selector}` },
  )

test('the dot is under the letter that is read', async () => {
  await start(pages.doctors)
  await host.waitForText('4,000 in all')
  const first = doctors.findIndex(({ name }) => name.en?.startsWith('Li '))
  await host.tap(host.get('[aria-label="Letter L"]'))
  await host.waitFor(() => host.find(`#letter-L-${first}`), { what: 'the rows of L' })
  await host.tap('Earlier in the list')
  await host.waitFor(() => host.find(`#letter-H-${first - 10}`), { what: 'the rows of H' })
  await comesIntoView(`#letter-H-${first - 10}`)
  await host.waitFor(() => currentLetter() === 'H', { what: 'H is current' })
  await comesIntoView(`#letter-L-${first}`)
  await host.waitFor(() => currentLetter() === 'L', { what: 'L is current' })
})

test('rows that do not arrive are told of, and asked for again', async () => {
  await start(pages.doctors)
  await host.waitForText('4,000 in all')
  host.reachBottom()
  await host.waitFor(() => rows().length === 20, { what: 'the rest of the first page' })
  host.setNetwork('offline')
  host.reachBottom()
  await host.waitForText('There is no connection just now. Try again')
  host.setNetwork('online')
  await host.tap('There is no connection just now. Try again')
  await host.waitFor(() => rows().length === 30, { what: 'the second page' })
})

test('where nobody fits, each filter says whom leaving it out would show', async () => {
  const alone = placesOf('department').find(({ slug }) => expected({ hospital, department: slug }).length === 0)
  if (!alone) throw new Error('the hospital lacks a department')
  await start(doctorsUrl({ hospital, department: alone.slug }))
  await host.waitForText('No doctor fits all of this.')
  const left = expected({ department: alone.slug }).length
  expect(host.text()).toContain(`Without ${alone.name.en}: ${expected({ hospital }).length} doctors`)
  await host.tap(new RegExp(`^Without ${names.hospital}: ${left} doctors?$`))
  await host.waitForText(countText(left))
})

test('a field that nobody has at a hospital, too; and all doctors are never far', async () => {
  const elsewhere = placesOf('hospital').find(({ slug }) => expected({ hospital: slug, expertise: field }).length === 0)
  if (!elsewhere) throw new Error('the field is not everywhere')
  await start(doctorsUrl({ hospital: elsewhere.slug, expertise: field }))
  await host.waitForText(`Without ${elsewhere.name.en}: ${expected({ expertise: field }).length} doctors`)
  await host.tap('See all doctors')
  await host.waitForText('4,000 in all')
})

test('filters that name nothing say so', async () => {
  await start(`${pages.doctors}?hospital=no-such-hospital`)
  await host.waitForText('This page is no longer here.')
})

test('a list that was read opens without network, and says so', async () => {
  await start(doctorsUrl({ hospital }))
  await host.waitForText(countText(expected({ hospital }).length))
  await host.waitFor(() => 'cache-index' in host.storage(), { what: 'the kept copy' })
  const storage = host.storage()
  await host.stop()
  await start(doctorsUrl({ hospital }), { network: 'offline', storage })
  await host.waitForText('There is no connection just now. You are reading the copy kept on')
  expect(rows()).toEqual(
    expected({ hospital })
      .slice(0, rowsShown)
      .map(({ slug }) => slug),
  )
})

test.each([
  doctorsUrl({ hospital, department }),
  placeUrl('hospital', hospital),
  placeUrl('department', department),
  doctorUrl(ofField.slug),
])('opened from Moments, %s reads as it is and says where the rest is', async (url) => {
  await start(url, { scene: 1154 })
  await host.waitForText(/The bar below opens the mini-program/)
  await host.waitForText(ofField.name.zh ?? '')
  expect(host.log.refusals).toEqual([])
})

test('in Chinese', async () => {
  await start(doctorsUrl({ hospital, department }), { system: { language: 'zh_CN' } })
  const count = expected({ hospital, department }).length
  await host.waitForText(`${count} / 4,000 位`)
  await host.tap('专长')
  await host.waitForText(`查看 ${count} 位医生`)
})

test('from a doctor to the hospital, its department, and back the same way', async () => {
  await start(doctorUrl(ofField.slug))
  await host.waitForText('Works on')
  await host.tap(names.hospital)
  await host.waitForPage(pages.hospital.slice(1))
  await host.waitForText('Founded as a dispensary.')
  expect(host.navigationBar().title).toBe(names.hospital)
  const own = expected({ hospital })
  expect(rows().slice(0, 6)).toEqual(own.slice(0, 6).map(({ slug }) => slug))
  const filtered = () => host.findAll('navigator').map((node) => String(node.attribute('url')))
  expect(filtered()).toContain(doctorsUrl({ hospital }))
  await host.tap(/^All \d+ departments$/)
  await host.waitFor(() => filtered().includes(doctorsUrl({ hospital, department })), { what: 'every department' })
  const leading = host
    .findAll('navigator')
    .find((node) => node.attribute('url') === doctorsUrl({ hospital, department }))
  if (leading) await host.tap(leading)
  await host.waitForPage(pages.directory.slice(1))
  await host.waitForText(countText(expected({ hospital, department }).length))
  await host.back()
  await host.waitForPage(pages.hospital.slice(1))
})

test('a field on a doctor’s page leads to all who have it', async () => {
  await start(doctorUrl(ofField.slug))
  await host.waitForText('Works on')
  await host.tap(names.field)
  await host.waitForPage(pages.directory.slice(1))
  await host.waitForText(countText(expected({ expertise: field }).length))
})

test('colleagues: some of the department, and the way to all of it', async () => {
  const teamOf = (one: { hospital: { slug: string }; department: { slug: string } }) =>
    expected({ hospital: one.hospital.slug, department: one.department.slug })
  const member = doctors.find((one) => teamOf(one).length > 5)
  if (!member) throw new Error('there is a large team')
  await start(doctorUrl(member.slug))
  await host.waitForText('In the same department')
  const team = teamOf(member).map(({ slug }) => slug)
  expect(rows()).toHaveLength(4)
  for (const slug of rows()) expect(team).toContain(slug)
  expect(rows()).not.toContain(member.slug)
  await host.tap(`All ${team.length} doctors`)
  await host.waitForPage(pages.directory.slice(1))
  await host.waitForText(countText(team.length))
})

test.each(['hospital', 'department'] as const)(
  'the interviews of a %s go on to the first; it is shared as it is',
  async (kind) => {
    const url = placeUrl(kind, kind === 'hospital' ? hospital : department)
    await start(url)
    await host.waitForText('Loading more')
    const headlines = () => new Set(host.text().match(/Headline \d+/g))
    expect(headlines().size).toBe(10)
    while (headlines().size < 25) {
      const before = headlines().size
      host.reachBottom()
      await host.waitFor(() => headlines().size > before, { what: 'older interviews' })
    }
    expect(host.text()).not.toContain('Loading more')
    const list = layoutList(host, 'interviews', () => 600)
    const height = list.height()
    const newest = [...headlines()][0] ?? ''
    await list.scroll(height, () => headlines().size < 25, 'what is far gives way')
    expect(headlines()).not.toContain(newest)
    await list.scroll(0, () => headlines().has(newest), 'the newest again')
    expect(list.height()).toBe(height)
    expect((await host.share('message')).path).toBe(url)
    expect((await host.share('timeline')).query).toBe(url.split('?')[1])
  },
)

test('a card takes no more than a row shows', () => {
  const [first] = doctors
  if (!first) throw new Error('there are doctors')
  expect(JSON.stringify(doctorCard(first)).length).toBeLessThan(500)
})
