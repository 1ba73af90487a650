import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publish } from '../publish'
import { interviewFiles, soundContent, temporaryFolder, writeContent } from '../testing/contentFolder'
import { readPublished } from './readPublished'

test('every interview is read once, over all pages of the feed, newest first', { timeout: 60_000 }, async () => {
  const { 'interviews/a-light.md': _, ...rest } = soundContent
  const endpointDir = join(await temporaryFolder(), 'endpoint')
  await publish({
    contentDir: await writeContent({ ...rest, ...interviewFiles(23) }),
    endpointDir,
    cacheDir: await temporaryFolder(),
    today: '2026-11-24',
  })
  const ids = (await readPublished(endpointDir)).map(({ id }) => id)
  expect(ids).toEqual(Array.from({ length: 23 }, (_, index) => `i${23 - index}`))
})
