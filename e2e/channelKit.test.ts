import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readPublished } from '../publisher/kit/readPublished'
import { pages } from '../src/routes'
import type { Host } from './engine/host'
import { startMiniProgram } from './engine/startMiniProgram'
import { type ServedBuild, serveBuild } from './serveBuild'

/** What editors paste into the official account's articles, opened in the built mini-program as WeChat opens it. */

let served: ServedBuild
let host: Host

beforeAll(async () => {
  served = await serveBuild()
})
afterAll(() => served.close())
afterEach(() => host.stop())

/** 1058 is an article's card, 1047 a mini-program code (developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html). */
async function open(path: string, query: Record<string, string>, scene: 1058 | 1047): Promise<void> {
  host = await startMiniProgram({
    dist: process.env.WEAPP_DIST ?? 'dist/weapp',
    endpointOrigin: served.url,
    launch: { path, query, scene },
    system: { language: 'en' },
  })
}

const entries = await readPublished('dist/endpoint')

test.each(entries.flatMap(({ versions }) => versions))(
  'the card to “$headline” opens it',
  async ({ headline, path }) => {
    const [page = '', query = ''] = path.split('?')
    expect(`/${page}`).toBe(pages.interview)
    await open(`/${page}`, Object.fromEntries(new URLSearchParams(query)), 1058)
    await host.waitForText(headline)
  },
)

test.each(entries.map(({ id, versions: [original] }) => ({ id, headline: original?.headline ?? '' })))(
  'the code of “$id” opens “$headline”',
  async ({ id, headline }) => {
    // WeChat hands the scene over URL-encoded.
    await open(pages.interview, { scene: encodeURIComponent(id) }, 1047)
    await host.waitForText(headline)
  },
)
