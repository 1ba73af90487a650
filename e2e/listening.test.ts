import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { interviewUrl, pages } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** The recording of an interview, in the built mini-program and the phone's background player. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

/** The sample interview with a recording of twenty seconds, and one without. */
const spoken = 'quiet-years'
const silent = 'a-map'

async function start(
  { key = spoken, scene = 1007 }: { key?: string; scene?: number } = {},
  { system, ...options }: Partial<StartOptions> = {},
) {
  const [path = '', query = ''] = interviewUrl({ key }).split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene },
    system: { language: 'en', ...system },
    ...options,
  })
  await host.waitForText('Information, not medical advice')
}

async function listen() {
  await host.tap('Listen · 1 min')
  await playing()
}

async function playing() {
  await host.waitFor(() => !host.audio.paused, { what: 'the player plays' })
  await host.waitForText('Pause')
}

const stored = () => (host.storage()['audio-positions'] as { entries: unknown[] } | undefined)?.entries

test('it plays what was published, and tells the phone what it is', async () => {
  await start()
  const { headline, audio, shareImages } = await readInterview(spoken)
  expect(host.text()).toContain(audio?.by)
  expect(host.text()).not.toContain('Pause')
  await listen()
  expect(host.audio).toMatchObject({ title: headline, singer: 'Prof. Bao Fanli', playbackRate: 1 })
  expect(new URL(host.audio.src).pathname).toBe(audio?.src)
  expect(new URL(host.audio.coverImgUrl).pathname).toBe(shareImages?.timeline)
  expect(Math.round(host.audio.duration)).toBe(audio?.durationSeconds)
  host.audio.hear(7)
  await host.waitForText('0:07 / 0:20')
})

test('pause and on, fifteen seconds back, and faster', async () => {
  await start()
  await listen()
  host.audio.hear(17)
  await host.tap('Pause')
  await host.waitForText('Continue')
  expect(host.audio.paused).toBe(true)
  await host.tap('−15 s')
  await host.waitForText('0:02 / 0:20')
  await host.tap('Continue')
  await playing()
  expect(host.audio.currentTime).toBe(2)
  await host.tap('−15 s')
  await host.waitForText('0:00 / 0:20')
  const speeds = [1, 1.25, 1.5, 2, 1]
  for (const [index, speed] of speeds.slice(1).entries()) {
    await host.tap(`${speeds[index]}×`)
    await host.waitForText(`${speed}×`)
    expect(host.audio.playbackRate).toBe(speed)
  }
})

test('it plays on when the page and the program are left, and the row knows when one comes back', async () => {
  await start()
  await listen()
  const { previous } = await readInterview(spoken)
  await host.tap(previous?.versions[0]?.headline ?? '')
  await host.waitFor(() => host.pages().length === 2, { what: 'the other page' })
  host.audio.hear(4)
  host.leave()
  host.audio.hear(4)
  host.enter()
  host.audio.hear(1)
  expect(host.audio.paused).toBe(false)
  await host.back()
  await host.waitForText('0:09 / 0:20')
})

test('where one stopped is there at the next start, and gone after the end', async () => {
  await start()
  await listen()
  host.audio.hear(11)
  await host.tap('Pause')
  await host.waitForText('Continue')
  const storage = host.storage()
  await host.stop()

  await start({}, { storage })
  await host.waitForText('Listen from 0:11')
  await host.tap('Listen from 0:11')
  await playing()
  expect(host.audio.currentTime).toBe(11)
  host.audio.hear(20)
  await host.waitForText('Continue')
  await host.waitForText('0:00 / 0:20')
  expect(stored()).toEqual([])
  await host.tap('Continue')
  await playing()
  expect(host.audio.currentTime).toBe(0)
})

test('a program that is ended while it plays loses five seconds at most', async () => {
  await start()
  await listen()
  host.audio.hear(13)
  expect(stored()).toEqual([{ recording: 'quiet-years.en', seconds: 10 }])
})

test('the phone’s own player is closed: the place is kept, and it plays on from there', async () => {
  await start()
  await listen()
  host.audio.hear(8)
  host.audio.stop()
  await host.waitForText('Continue')
  expect(stored()).toEqual([{ recording: 'quiet-years.en', seconds: 8 }])
  await host.tap('Continue')
  await playing()
  expect(host.audio.currentTime).toBe(8)
})

/** The published files, with the recording of `spoken` lent to the interview after it. */
async function lendRecording() {
  const { audio, next } = await readInterview(spoken)
  const borrower = next?.slug ?? ''
  const server = createServer(async (request, response) => {
    const answer = await fetch(served.url + request.url)
    response.setHeader('content-type', answer.headers.get('content-type') ?? '')
    if (!request.url?.startsWith(`/v1/interviews/${borrower}`)) {
      response.end(Buffer.from(await answer.arrayBuffer()))
      return
    }
    response.end(JSON.stringify({ ...JSON.parse(await answer.text()), audio }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, borrower: next }
}

test('another interview takes over, and the first keeps its place', async () => {
  const { origin, borrower } = await lendRecording()
  const headline = borrower?.versions[0]?.headline ?? ''
  await start({}, { endpointOrigin: origin })
  await listen()
  host.audio.hear(6)
  await host.tap(headline)
  await host.waitFor(() => host.pages().length === 2, { what: 'the other page' })
  await host.waitForText('Listen · 1 min')
  await host.tap('Listen · 1 min')
  await host.waitFor(() => host.audio.title === headline && !host.audio.paused, { what: 'the other one plays' })
  expect(host.audio.currentTime).toBe(0)
  expect(stored()).toEqual([{ recording: 'quiet-years.en', seconds: 6 }])
  host.audio.hear(3)
  await host.back()
  await host.waitForText('Listen from 0:06')
  await host.tap('Listen from 0:06')
  await host.waitFor(() => host.audio.currentTime === 6, { what: 'the first one again' })
  expect(stored()).toEqual([
    { recording: `${borrower?.id}.en`, seconds: 3 },
    { recording: 'quiet-years.en', seconds: 6 },
  ])
})

test('a recording that does not arrive says so, and is tried again', async () => {
  await start()
  host.setNetwork('offline')
  await host.tap('Listen · 1 min')
  await host.waitForText('The recording could not be played.')
  host.setNetwork('online')
  await host.tap('Try again')
  await playing()
})

test('a WeChat without a background player says so', async () => {
  await start({}, { system: { language: 'en', missingApis: ['getBackgroundAudioManager'] } })
  await host.tap('Listen · 1 min')
  await host.waitForText('This WeChat cannot play recordings.')
  expect(host.text()).not.toContain('Try again')
})

test('in single-page mode, and without a recording, there is no control and no byte of one', async () => {
  await start({ scene: 1154 })
  expect(host.text()).not.toContain('Listen')
  await host.stop()
  await start({ key: silent })
  expect(host.text()).not.toContain('Listen')
  expect(JSON.stringify(host.setDataLog)).not.toMatch(/Listen|audio/)
  expect(host.log.missingApis).not.toContain('getBackgroundAudioManager')
})

test('a second of listening costs few bytes of setData', async () => {
  await start()
  await listen()
  host.audio.hear(1)
  await host.waitForText('0:01 / 0:20')
  const before = host.setDataLog.length
  host.audio.hear(1)
  await host.waitForText('0:02 / 0:20')
  const bytes = host.setDataLog.slice(before).reduce((sum, entry) => sum + entry.bytes, 0)
  expect(bytes).toBeLessThanOrEqual(300)
})

test('the list of pages is as long as ever: the player opens none', async () => {
  await start()
  await listen()
  expect(host.pages().map(({ route }) => `/${route}`)).toEqual([pages.interview])
})
