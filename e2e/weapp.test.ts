import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { plainText } from '../contract/blocks'
import { doctorsUrl, interviewUrl, pages, placeUrl } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { firstOutOfOrder, readDoctors, readFeed, readInterview, wordsOfBlocks } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** The built mini-program, in WeChat's component framework, against the real server and the published files. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string = pages.interviews, options: Partial<StartOptions> & { scene?: number } = {}) {
  const { scene = 1007, system, ...others } = options
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: { language: 'en', ...system },
    ...others,
  })
}

/** Where the page was last asked to scroll to. */
const scrolledTo = () => host.currentPage().scrolls.at(-1)?.selector

const route = (url: string) => url.replace(/^\//, '').split('?')[0] ?? ''
const loaded = () => host.text() !== '' && !host.find('[aria-label="Loading"]')
/** The documents that were asked for: how often an interview was read is asked when its text is there. */
const requestedPaths = () =>
  host.requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('.json'))

/** The interviews of the sample content that tests name. */
const map = 'a-map-drawn-one-breath-at-a-time'

test('home: the list, a tap, the interview to its last block', async () => {
  await start()
  const [first] = (await readFeed()).items
  if (!first) throw new Error('the sample content has interviews')
  await host.waitForText(first.title)
  expect(host.navigationBar().title).toBe('Interviews')
  expect(host.tabBar()?.items.map(({ text }) => text)).toEqual(['Interviews', 'Doctors', 'Library'])

  await host.tap(first.title)
  await host.waitForPage(route(pages.interview))
  await host.waitForText('Information, not medical advice')
  const interview = await readInterview(first.id)
  expect(firstOutOfOrder(host.text(), [interview.headline, ...wordsOfBlocks(interview.blocks)])).toBeUndefined()
  expect(host.navigationBar().title).toBe(`Dr. An Shili · ${interview.headline}`)
})

test('the list goes on to the oldest interview, and a pull asks for the newest', async () => {
  await start()
  const feed = await readFeed()
  await host.waitForText(feed.items[9]?.title ?? '')
  host.reachBottom()
  await host.waitForText('That is every interview so far.')
  const titles = new Set(feed.items.map(({ title }) => title))
  for (const { title } of (await readFeed(feed.next_url)).items) titles.add(title)
  expect(titles.size).toBe(feed._shanghaidoctor.interviewCount)
  for (const title of titles) expect(host.text()).toContain(title)

  const before = host.requests.length
  host.pullDownRefresh()
  await host.waitFor(() => host.requests.length > before, { what: 'the newest interviews are asked for again' })
})

test.each([
  ['a shared slug', interviewUrl({ key: map })],
  ['a short id', `${pages.interview}?id=a-map`],
  ['a mini-program code', `${pages.interview}?scene=a%252Dmap`],
])('%s opens cold, with one request', async (_, url) => {
  await start(url)
  const interview = await readInterview(map)
  await host.waitForText('Information, not medical advice')
  const last = interview.blocks[interview.blocks.length - 1]
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(last ? [last] : []))).toBeUndefined()
  expect(requestedPaths()).toHaveLength(1)
})

test('a share to a chat opens the same interview, in the same language, cold', async () => {
  await start(interviewUrl({ key: map, language: 'zh' }))
  const { headline } = await readInterview(map, 'zh')
  await host.waitForText(headline.split('，')[0] ?? '')
  const message = await host.share('message')
  expect(message.title).toBe(headline)
  expect(message.imageUrl).toMatch(/^https?:.*\.jpg$/)
  const timeline = await host.share('timeline')
  expect(timeline.title).toBe(headline)
  expect(timeline.imageUrl).toMatch(/^https?:.*\.jpg$/)
  expect(timeline.imageUrl).not.toBe(message.imageUrl)
  await host.stop()

  for (const url of [String(message.path), `${pages.interview}?${timeline.query}`]) {
    await start(url)
    await host.waitForText(headline.split('，')[0] ?? '')
    await host.stop()
  }
})

const placesToShare = [
  doctorsUrl({ hospital: 'sample-river-hospital' }),
  placeUrl('hospital', 'sample-river-hospital'),
  placeUrl('department', 'thoracic-surgery'),
]

test('every page that can be shared shares a path that opens', async () => {
  for (const url of [pages.interviews, pages.doctors, pages.about, `${pages.doctor}?slug=an-shili`, ...placesToShare]) {
    await start(url)
    await host.waitFor(loaded, { what: 'the page is there' })
    const shown = host.text()
    const { path, title } = await host.share('message')
    expect(title).toBeTruthy()
    await host.stop()
    await start(String(path))
    await host.waitFor(() => host.text() === shown, { what: `the same page from ${path}` })
    await host.stop()
  }
})

test('previous and next lead from interview to interview, and end in a sentence', async () => {
  await start(interviewUrl({ key: map }))
  const interview = await readInterview(map)
  await host.waitForText('Earlier and later')
  expect(interview.next).toBeUndefined()
  expect(host.text()).toContain('You have read to the newest interview.')
  const earlier = interview.previous?.versions[0]?.headline
  if (!earlier) throw new Error('the sample content has an earlier interview')
  await host.tap(earlier)
  await host.waitForText('Later')
  await host.waitFor(() => host.findAllByText(interview.headline).length > 0, { what: 'the way back to the later one' })
  await host.back()
  await host.waitForText('You have read to the newest interview.')
})

test('doctors, a doctor, that doctor’s interview', async () => {
  await start(pages.doctors)
  const { doctors } = await readDoctors()
  await host.waitForText('An Shili')
  host.reachBottom()
  for (const { name } of doctors) await host.waitForText(name.en ?? '')
  await host.tap('An Shili')
  await host.waitForPage(route(pages.doctor))
  await host.waitForText('Works on')
  expect(host.text()).toContain('安示例')
  await host.tap('A map drawn one breath at a time')
  await host.waitForPage(route(pages.interview))
  await host.waitForText('Information, not medical advice')
})

test('the table of contents, and the text sheet', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  await host.tap(host.get('[aria-label*="Contents"]'))
  const sections = (await readInterview(map)).sections
  await host.waitFor(() => host.find('[aria-role="dialog"]'), { what: 'the sheet' })
  for (const { title } of sections) if (title) expect(host.findAllByText(title).length).toBeGreaterThan(1)
  expect(host.find(`[aria-label="Introduction, ${sections[0]?.readingMinutes} min, you are here"]`)).toBeDefined()
  const third = sections.find(({ number }) => number === 3)
  const [, inSheet] = host.findAllByText(third?.title ?? '')
  if (!third || !inSheet) throw new Error('the third section is in the sheet')
  await host.tap(inSheet)
  await host.waitFor(() => !host.find('[aria-role="dialog"]'), { what: 'the sheet is gone' })
  expect(scrolledTo()).toBe(`.article >>> #b${third.firstBlock}`)

  await host.tap('Text')
  await host.waitForText('Text and page')
  await host.tap(host.get('[aria-label="Largest"]'))
  const rootStyle = () => host.get('[class*=theme-]').element.getAttribute('style')
  await host.waitFor(() => rootStyle()?.includes('--rem: 24px'), { what: 'larger text' })
  await host.tap('Warm')
  await host.waitFor(() => host.navigationBar().backgroundColor.toUpperCase() === '#F5EDDD', { what: 'warm bars' })
  expect(host.storage().settings).toMatchObject({ textSize: 4, theme: 'sepia' })
})

test('dark: the phone’s theme is followed while reading', async () => {
  await start(interviewUrl({ key: map }), { system: { theme: 'dark', language: 'en' } })
  await host.waitForText('Information, not medical advice')
  expect(host.navigationBar()).toMatchObject({ textStyle: 'white' })
  expect(host.navigationBar().backgroundColor.toUpperCase()).toBe('#111315')
  const interview = await readInterview(map)
  const night = interview.cover?.nightSources?.map(({ src }) => `${served.url}${src}`) ?? []
  const day = interview.cover?.sources.map(({ src }) => src) ?? []
  const shownPictures = () => host.findAll('image').map((node) => new URL(String(node.attribute('src'))).pathname)
  expect(shownPictures().some((src) => night.includes(`${served.url}${src}`))).toBe(true)
  host.setTheme('light')
  await host.waitFor(() => shownPictures().some((src) => day.includes(src)), { what: 'the pictures of the day' })
  expect(host.navigationBar().backgroundColor.toUpperCase()).toBe('#FBFBF8')
})

test('Chinese: the interface follows the phone, and interviews show their Chinese version', async () => {
  await start(pages.interviews, { system: { language: 'zh_CN' } })
  const card = (await readFeed()).items[0]?._shanghaidoctor
  const chinese = card?.versions.find(({ language }) => language === 'zh')
  if (!chinese) throw new Error('the newest sample interview has a Chinese version')
  const [clause = ''] = chinese.headline.split('，')
  await host.waitForText(clause)
  expect(host.tabBar()?.items.map(({ text }) => text)).toEqual(['访谈', '医生', '书架'])
  expect(host.navigationBar().title).toBe('访谈')
  await host.tap(new RegExp(`^${clause}`))
  await host.waitForText('仅供了解，不作医疗建议')
  const version = await readInterview(map, 'zh')
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(version.blocks))).toBeUndefined()
  await host.tap('Read in English')
  await host.waitForText('A map drawn one breath at a time')
})

test('the language is chosen in the library, and kept', async () => {
  await start(pages.library)
  await host.waitForText('Text size')
  host.answer('showActionSheet', { tapIndex: 2 })
  await host.tap('Language')
  await host.waitForText('字号')
  expect(host.storage().settings).toMatchObject({ language: 'zh' })
  await host.tap('关于与医疗声明')
  await host.waitForText('医疗声明')
})

test('single-page mode reads in full, and nothing in it is dead', async () => {
  await start(`${pages.interview}?slug=${map}`, { scene: 1154 })
  const interview = await readInterview(map)
  await host.waitForText('Information, not medical advice')
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(interview.blocks))).toBeUndefined()
  expect(host.text()).toContain('The bar below opens the mini-program')
  expect(host.findAll('navigator')).toEqual([])
  expect(host.findAll('button')).toEqual([])
  expect(host.text()).not.toContain('Share this quote')
  expect(host.text()).not.toContain('Earlier and later')
  expect(host.text()).not.toMatch(/official account|Follow|Report a correction/)
  expect(host.log.refusals).toEqual([])
})

test('an interview that was read opens the second time without network, and says so', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const storage = host.storage()
  await host.stop()
  await start(interviewUrl({ key: map }), { network: 'offline', storage })
  await host.waitForText('There is no connection just now. You are reading the copy kept on')
  await host.waitForText('Information, not medical advice')
  const interview = await readInterview(map)
  expect(firstOutOfOrder(host.text(), wordsOfBlocks(interview.blocks))).toBeUndefined()
})

test('without network and without a copy a reader is told, tries again, and reads', async () => {
  await start(interviewUrl({ key: map }), { network: 'offline' })
  await host.waitForText('There is no connection just now.')
  host.setNetwork('online')
  await host.tap('Try again')
  await host.waitForText('Information, not medical advice')
})

test('what is not there says so and leads home', async () => {
  await start(interviewUrl({ key: 'no-such-interview' }))
  await host.waitForText('This page is no longer here.')
  await host.tap('To all interviews')
  await host.waitForPage(route(pages.interviews))
})

test('those who cannot see hear roles, names and descriptions', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const interview = await readInterview(map)
  const roles = (role: string) => host.findAll(`[aria-role="${role}"]`)
  const headings = roles('heading').map((node) => node.text)
  expect(headings).toContain(interview.headline)
  for (const { title } of interview.sections) if (title) expect(headings).toContain(title)
  const labels = host.findAll('[aria-label]').map((node) => node.attribute('aria-label'))
  for (const block of interview.blocks) {
    if (block.type === 'figure') expect(labels).toContain(block.picture.alt)
    if (block.type === 'turn') {
      expect(labels).toContain(`${block.role === 'question' ? 'Question' : 'Answer'}, ${block.speaker}`)
    }
  }
  expect(roles('button').length).toBeGreaterThanOrEqual(3)
})

test('the bar follows the reader: section, minutes left, how much is read', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const { blocks, sections, readingMinutes } = await readInterview(map)
  expect(host.text()).toContain(`Introduction${readingMinutes} min left`)
  const second = sections.find(({ number }) => number === 2)
  host.intersect(host.get(`#b${second?.firstBlock}`), 0.1)
  await host.waitForText(/Section 2 of 4\d+ min left/)
  const left = Number(/Section 2 of 4(\d+) min left/.exec(host.text())?.[1])
  expect(left).toBeGreaterThan(1)
  expect(left).toBeLessThan(readingMinutes)
  host.intersect(host.get(`#b${blocks.length - 1}`), 0.1)
  await host.waitForText('Read to the end')
})

test('who sweeps to the end has read it, and begins anew the next time', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  await host.waitFor(() => host.isObserved(host.get('#end')), { what: 'the end is watched' })
  host.intersect(host.get('#end'), 1)
  await host.waitForText('Read to the end')
  host.leave()
  const storage = host.storage()
  await host.stop()
  await start(interviewUrl({ key: map }), { storage })
  await host.waitForText('Information, not medical advice')
  expect(host.text()).toContain('Introduction')
  expect(scrolledTo()).toBeUndefined()
})

test('the bar follows who jumps over all of the text, to its end and back to its beginning', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const { blocks, readingMinutes } = await readInterview(map)
  await host.waitFor(() => host.isObserved(host.get(`#b${blocks.length - 1}`)), { what: 'the blocks are watched' })
  let scrolled = 0
  host.setLayout(({ id }) => {
    const block = /^b(\d+)$/.exec(id)?.[1]
    return block === undefined ? undefined : { top: 400 + 300 * Number(block) - scrolled, height: 280 }
  })
  host.look()
  expect(host.text()).toContain(`Introduction${readingMinutes} min left`)
  // No block is ever on the reading line, and the end of the text never on the screen.
  scrolled = 100_000
  host.look()
  await host.waitForText('Read to the end')
  scrolled = 0
  host.look()
  await host.waitForText(`Introduction${readingMinutes} min left`)
})

test('who leaves before the page has scrolled back keeps the place', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  host.intersect(host.get('#b21'), 0.1)
  host.leave()
  const storage = host.storage()
  await host.stop()
  await start(interviewUrl({ key: map }), { storage })
  host.leave()
  expect(JSON.stringify(host.storage().history)).toContain('"block":21')
})

test('who comes back finds the paragraph, in another language and weeks later, too', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  expect(scrolledTo()).toBeUndefined()
  host.intersect(host.get('#b21'), 0.1)
  await host.tap('读中文')
  await host.waitForText('一呼一吸之间，')
  await host.waitFor(() => scrolledTo() === '.article >>> #b21', { what: 'the paragraph, in Chinese' })
  await host.waitFor(() => host.find('#b30'), { what: 'the block is drawn' })
  host.intersect(host.get('#b30'), 0.1)
  host.leave()
  const storage = host.storage()
  await host.stop()

  await start(interviewUrl({ key: map }), { storage, system: { language: 'en', fontSizeScaleFactor: 1.5 } })
  await host.waitFor(() => scrolledTo() === '.article >>> #b30', { what: 'the paragraph, at another text size' })
  await host.waitFor(() => host.get('#b30').classes.includes('Block-marked'), { what: 'the mark' })
  await host.waitFor(() => !host.get('#b30').classes.includes('Block-marked'), { what: 'the mark fades' })
})

test('WeChat’s Translate is answered with our own version, and turned off again', async () => {
  await start(interviewUrl({ key: map }), { system: { language: 'en', SDKVersion: '3.14.2' } })
  await host.waitForText('Information, not medical advice')
  host.emit('UserTriggerTranslation', { locale: 'zh_CN', type: 'button' })
  await host.waitForText('一呼一吸之间，')
  host.emit('UserTriggerTranslation', { locale: 'fr', type: 'button' })
  host.emit('UserOffTranslation', undefined)
  await host.waitForText('A map drawn one breath at a time')
  expect(host.pages()).toHaveLength(1)
})

test('without Translate in WeChat, or without a version of ours, nothing breaks', async () => {
  await start(interviewUrl({ key: map }), { system: { language: 'en', SDKVersion: '2.32.3' } })
  await host.waitForText('Information, not medical advice')
  await host.stop()
  await start(interviewUrl({ key: 'murmur' }))
  await host.waitForText('Information, not medical advice')
  const shown = host.text()
  host.emit('UserTriggerTranslation', { locale: 'zh_CN', type: 'button' })
  expect(host.text()).toBe(shown)
})

test('what a picture looks like from afar crosses whole, and stands until it has come', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const { cover } = await readInterview(map)
  const [, data = ''] = cover?.placeholder?.split(';') ?? []
  expect(data).toMatch(/^base64,/)
  expect(host.findAll('view').map(({ element }) => element.getAttribute('style'))).toContainEqual(
    expect.stringContaining(`background-image: url(data:image/webp\\3b ${data})`),
  )
})

test('a picture opens full screen among all of its interview; one that does not load says what it shows', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const figures = (await readInterview(map)).blocks.flatMap((block) => (block.type === 'figure' ? [block.picture] : []))
  const second = figures[1]
  if (!second) throw new Error('the sample interview has several figures')
  const image = host.get(`image[aria-label="${second.alt}"]`)
  expect(image.attribute('show-menu-by-longpress')).toBe(true)
  await host.tap(image)
  await host.waitFor(() => host.log.dialogs.some(({ kind }) => kind === 'previewImage'), { what: 'the viewer' })
  const { urls, current } = host.log.dialogs.find(({ kind }) => kind === 'previewImage')?.options ?? {}
  expect(urls).toHaveLength(figures.length)
  expect(current).toContain(second.sources.at(-1)?.src)
  host.fire(image, 'error', { errMsg: '404' })
  await host.waitForText(second.alt)
})

test('text holds only text, as WeChat wants it', async () => {
  // The longest interview, and one with links and lists.
  for (const key of [map, 'eleven-metres-of-corridor']) {
    await start(interviewUrl({ key }))
    await host.waitForText('Information, not medical advice')
    expect(host.findAll('view text').length).toBeGreaterThan(50)
    expect(host.findAll('text view, text image, text navigator, text button')).toEqual([])
    await host.stop()
  }
})

test('a link in the text leads to the other interview, one that leads outside shows its address', async () => {
  await start(interviewUrl({ key: 'eleven-metres-of-corridor' }))
  await host.waitForText('Information, not medical advice')
  const spans = (await readInterview('eleven-metres-of-corridor')).blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.text : [],
  )
  const linkOf = (type: 'link' | 'interviewLink') => {
    const link = spans.find((span) => typeof span === 'object' && span.type === type)
    if (typeof link !== 'object') throw new Error(`the sample content has a ${type}`)
    return link
  }
  await host.tap(linkOf('link').text)
  await host.waitFor(() => host.log.dialogs.length === 1, { what: 'the address' })
  expect(host.log.dialogs[0]?.options.content).toMatch(/^https:/)
  // A finger that taps twice opens it once.
  const link = host.getByText(linkOf('interviewLink').text)
  host.fire(link, 'tap')
  host.fire(link, 'tap')
  await host.waitFor(() => host.pages().length > 1, { what: 'the other interview' })
  await host.waitForText('Information, not medical advice')
  expect(host.pages()).toHaveLength(2)
  host.back()
  await host.waitFor(() => host.pages().length === 1, { what: 'the interview with the link' })
  await host.tap(linkOf('interviewLink').text)
  await host.waitFor(() => host.pages().length === 2, { what: 'the other interview again' })
})

test('text can be selected', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Information, not medical advice')
  const paragraph = (await readInterview(map)).blocks.find(({ type }) => type === 'paragraph')
  if (paragraph?.type !== 'paragraph') throw new Error('an interview has paragraphs')
  expect(host.getByText(plainText(paragraph.text)).attribute('user-select')).toBe(true)
})

/** The rows of the official account, each with the API it needs and that API's least base library. */
const accountRows = [
  {
    row: 'Open on our official account',
    api: 'openOfficialAccountArticle',
    options: { url: 'https://mp.weixin.qq.com/s/sample-a-map' },
    before: '3.4.7',
    toCopy: 'https://mp.weixin.qq.com/s/sample-a-map',
  },
  {
    row: 'Follow ShanghaiDoctor',
    api: 'openOfficialAccountProfile',
    options: { username: 'gh_000000000000' },
    before: '3.7.9',
    toCopy: 'ShanghaiDoctor',
  },
] as const

test.each(accountRows)('“$row” opens it from a tap', async ({ row, api, options }) => {
  await start(interviewUrl({ key: map }))
  await host.waitForText(row)
  await host.tap(row)
  await host.waitFor(() => host.log.dialogs.length === 1, { what: 'WeChat opens it' })
  expect(host.log.dialogs).toEqual([{ kind: api, options: expect.objectContaining(options) }])
  expect(host.log.refusals).toEqual([])
  expect(host.find('[aria-role=dialog]')).toBeUndefined()
})

test.each(accountRows)('“$row” on a WeChat before its API says what to copy', async ({ row, api, before, toCopy }) => {
  await start(interviewUrl({ key: map }), { system: { SDKVersion: before, language: 'en' } })
  await host.waitForText(row)
  await host.tap(row)
  await host.waitForText('It cannot be opened from here.')
  expect(host.log.missingApis).toContain(api)
  const shown = host
    .get('[aria-role=dialog]')
    .findAll('text')
    .filter((node) => node.text === toCopy)
  expect(shown.map((node) => node.attribute('user-select'))).toEqual([true])
  await host.tap(host.get('[aria-label="Close"]'))
  await host.waitFor(() => !host.find('[aria-role=dialog]'), { what: 'the sheet is gone' })
})

test.each(accountRows)('“$row” that WeChat refuses says so, and what to copy', async ({ row, api, toCopy }) => {
  await start(interviewUrl({ key: map }))
  await host.waitForText(row)
  host.answer(api, 'fail')
  await host.tap(row)
  await host.waitForText('It did not open just now.')
  expect(host.get('[aria-role=dialog]').text).toContain(toCopy)
})

test('an interview that is not on the official account has no row for it, the account still has its own', async () => {
  await start(interviewUrl({ key: 'eleven-metres-of-corridor' }))
  await host.waitForText('Follow ShanghaiDoctor')
  expect(host.text()).not.toContain('Open on our official account')
})

test('a correction: the address and what to quote, to be copied', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Report a correction')
  await host.tap('Report a correction')
  const { id, headline, site } = await readInterview(map)
  await host.waitForText('Write to this address')
  const copied = host
    .get('[aria-role=dialog]')
    .findAll('text')
    .filter((node) => node.attribute('user-select') === true)
  expect(copied.map(({ text }) => text)).toEqual([site.correctionsEmail, `${id} · ${headline}`])
})

test('others of the same hospital, none of them twice; no heading where there is none', async () => {
  await start(interviewUrl({ key: map }))
  const { sameHospital } = await readInterview(map)
  expect(sameHospital.length).toBeGreaterThan(0)
  await host.waitForText('Also at Sample River Hospital')
  for (const { versions } of sameHospital) expect(host.findAllByText(versions[0]?.headline ?? '')).toHaveLength(1)
  await host.stop()
  const alone = 'two-years-at-the-medicine-counter'
  expect((await readInterview(alone)).sameHospital).toEqual([])
  await start(interviewUrl({ key: alone }))
  await host.waitForText('Information, not medical advice')
  expect(host.text()).not.toContain('Also at')
})

test('a quote is drawn as a picture and shared through WeChat’s menu', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Share this quote')
  const interview = await readInterview(map)
  const [quote] = interview.blocks.flatMap((block) => (block.type === 'pullQuote' ? [plainText(block.text)] : []))
  if (!quote) throw new Error('the sample content has pull quotes')
  await host.tap(host.findAllByText('Share this quote')[0] ?? '')
  await host.waitForText('Share the picture')

  const { width, height, calls } = host.canvas('#quote-canvas')
  expect([width, height]).toEqual([840, 1120])
  expect(calls[0]).toMatchObject({ call: 'fillRect', values: [0, 0, 420, 560], fillStyle: '#FBFBF8' })
  const drawn = calls.filter(({ call }) => call === 'fillText')
  expect(
    firstOutOfOrder(drawn.map(({ values }) => values[0]).join(' '), [
      'ShanghaiDoctor',
      quote,
      'Dr. An Shili',
      'Thoracic surgery, Sample River Hospital',
      `From “${interview.headline}”.`,
      'Information, not medical advice.',
    ]),
  ).toBeUndefined()
  expect(drawn.find(({ values }) => quote.startsWith(String(values[0])))?.font).toMatch(/^30px .*serif$/)

  const [picture] = host.findAll('image').filter((node) => String(node.attribute('src')).startsWith('wxfile://'))
  expect(picture?.attribute('aria-label')).toBe(`${quote} — Dr. An Shili`)
  await host.tap('Share the picture')
  await host.waitFor(() => host.log.dialogs.length === 1, { what: 'the menu' })
  expect(host.log.dialogs).toEqual([{ kind: 'showShareImageMenu', options: { path: picture?.attribute('src') } }])
  expect(host.log.refusals).toEqual([])
  await host.tap(host.get('[aria-label="Close"]'))
  await host.waitFor(() => !host.find('canvas'), { what: 'the sheet is gone, and the canvas with it' })
})

test('a tap on a paragraph offers its words, a second tap does not; in a turn the speaker is named', async () => {
  await start(interviewUrl({ key: map, language: 'zh' }), { system: { theme: 'dark' } })
  await host.waitForText('Information, not medical advice')
  const { blocks } = await readInterview(map, 'zh')
  const offers = () => host.findAllByText('Share this quote').length
  const offered = blocks.filter(({ type }) => type === 'pullQuote').length
  const question = blocks.find((block) => block.type === 'turn' && !block.byDoctor)
  if (question?.type !== 'turn') throw new Error('the sample content has a conversation')
  const [asked] = question.content
  const words = asked?.type === 'paragraph' ? plainText(asked.text) : ''
  expect(offers()).toBe(offered)
  await host.tap(words)
  await host.waitFor(() => offers() === offered + 1, { what: 'the row' })
  await host.tap(words)
  await host.waitFor(() => offers() === offered, { what: 'no row' })

  const before = host.setDataLog.length
  await host.tap(words)
  await host.waitFor(() => offers() === offered + 1, { what: 'the row' })
  const { parent } = host.getByText(words)
  const beside = parent?.children ?? []
  const row = beside[beside.findIndex(({ text }) => text === words) + 1]
  if (!row) throw new Error('the row stands beside its paragraph')
  console.info(
    `a chosen paragraph: ${host.setDataLog
      .slice(before)
      .map(({ bytes }) => bytes)
      .join(' + ')} bytes`,
  )
  await host.tap(row)
  await host.waitForText('Share the picture')
  const { calls } = host.canvas('#quote-canvas')
  expect(calls[0]?.fillStyle).toBe('#111315')
  const drawn = calls.flatMap(({ call, values }) => (call === 'fillText' ? [String(values[0])] : []))
  expect(drawn.join('')).toContain(words)
  expect(drawn).toContain(question.speaker)
  expect(drawn.join('')).not.toContain('安示例')
})

test('a picture that cannot be drawn says so and is drawn again; a menu that does not open leaves the viewer', async () => {
  await start(interviewUrl({ key: map }))
  await host.waitForText('Share this quote')
  host.answer('canvasToTempFilePath', 'fail')
  await host.tap(host.findAllByText('Share this quote')[0] ?? '')
  await host.waitForText('The picture could not be drawn on this phone.')
  host.answer('canvasToTempFilePath', {})
  host.answer('showShareImageMenu', 'fail')
  await host.tap('Try again')
  await host.waitForText('Share the picture')
  await host.tap('Share the picture')
  await host.waitForText('The share menu did not open.')
  await host.tap('Open the picture')
  await host.waitFor(() => host.log.dialogs.length === 2, { what: 'the viewer' })
  expect(host.log.dialogs[1]).toMatchObject({ kind: 'previewImage' })
})

test('a WeChat without the menu for pictures offers its viewer', async () => {
  await start(interviewUrl({ key: map }), { system: { missingApis: ['showShareImageMenu'] } })
  await host.waitForText('Share this quote')
  await host.tap(host.findAllByText('Share this quote')[0] ?? '')
  await host.waitForText('Open the picture, then press and hold it to send or keep it.')
  host.answer('previewImage', 'fail')
  await host.tap('Open the picture')
  await host.waitForText('The picture did not open.')
})
