import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { cardOfInterview } from '../contract/interview'
import { interviewUrl } from '../src/routes'
import type { Host } from './engine/host'
import { type StartOptions, startMiniProgram } from './engine/startMiniProgram'
import { readInterview } from './published'
import { type ServedBuild, serveBuild } from './serveBuild'

/** Finding a sentence and arriving at it, in the built mini-program, with the published files. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

async function start(url: string, options: Partial<StartOptions> = {}) {
  const [path = '', query = ''] = url.split('?')
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query: Object.fromEntries(new URLSearchParams(query)), scene: 1007 },
    system: { language: 'en' },
    ...options,
  })
}

const map = 'a-map-drawn-one-breath-at-a-time'
const scrolledTo = () => host.currentPage().scrolls.at(-1)?.selector

/** A phone on which an interview was read to a block. */
async function readTo(block: number, share: number) {
  const card = cardOfInterview(await readInterview(map, 'zh'))
  const entry = { card, language: 'zh', block, share, minutesLeft: 3, lastReadAt: 1 }
  return { history: { version: 1, entries: [entry] } }
}

test.each([0, 12])('the address of paragraph %i opens the interview there, cold, with its mark', async (block) => {
  await start(interviewUrl({ key: map, block }))
  await host.waitFor(() => scrolledTo() === `.article >>> #b${block}`, { what: 'the paragraph' })
  await host.waitFor(() => host.get(`#b${block}`).classes.includes('Block-marked'), { what: 'the mark' })
  expect(host.requests).toHaveLength(1)
  await host.waitFor(() => !host.get(`#b${block}`).classes.includes('Block-marked'), { what: 'the mark fades' })
})

test('a paragraph that a later text no longer has leads to its beginning', async () => {
  await start(interviewUrl({ key: map, block: 999 }))
  await host.waitForText('Information, not medical advice')
  expect(scrolledTo()).toBeUndefined()
})

test('a look at a paragraph loses no place, reading on from there is kept', async () => {
  await start(interviewUrl({ key: map, block: 4 }), { storage: await readTo(21, 0.6) })
  await host.waitFor(() => scrolledTo() === '.article >>> #b4', { what: 'the paragraph' })
  host.intersect(host.get('#b6'), 0.1)
  host.leave()
  expect(host.storage().history).toMatchObject({ entries: [{ block: 21, share: 0.6, language: 'zh' }] })
  host.enter()
  const later = (await readInterview(map)).blocks.length - 2
  host.intersect(host.get(`#b${later}`), 0.1)
  host.leave()
  expect(host.storage().history).toMatchObject({ entries: [{ block: later, language: 'en' }] })
})
